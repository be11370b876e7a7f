package io.dromedary.check;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Role;
import io.dromedary.document.SecondReading;
import io.dromedary.document.Support;
import io.dromedary.guard.Watch;
import io.dromedary.value.Problem;
import io.dromedary.value.mrz.Mrz;
import io.dromedary.value.mrz.MrzNames;
import io.dromedary.value.mrz.MrzNationality;
import io.dromedary.value.mrz.MrzPlace;
import io.dromedary.value.mrz.Nationalities;
import org.jspecify.annotations.Nullable;

/**
 * A machine readable zone whose check digits all fit says what the card must say: its
 * number, the day of birth, the last day, the sex. What is printed elsewhere and says
 * something else is a doubt. It needs a type with a field in the role {@code birth}.
 */
final class MrzRule implements Rule {

	/**
	 * Texts of such papers are places and nationalities; what holds this is more than
	 * one.
	 */
	private static final Pattern NO_PLACE = Pattern.compile("[\\d/]");

	private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

	@Override
	public void apply(Worksheet sheet) {
		if (sheet.type().field(Role.BIRTH).isPresent()) {
			MrzPlace.of(sheet.extraction().transcript())
				.ifPresent((place) -> sheet.choices().forEach((choice) -> compare(sheet, choice, place)));
		}
	}

	private static void compare(Worksheet sheet, Choice choice, MrzPlace place) {
		Watch.check();
		Mrz mrz = place.mrz();
		String value = choice.value();
		if (value != null && choice.type().kind() == FieldKind.NAME && !choice.person()) {
			name(sheet, choice, value, place);
		}
		if (value != null && choice.type().role() == Role.NATIONALITY && !choice.person()) {
			nationality(sheet, choice, value, place);
		}
		if (value != null && !choice.person() && choice.type().kind() == FieldKind.TEXT
				&& NO_PLACE.matcher(value).find()) {
			sheet.find(Problem.doubt("pattern"), choice.name());
		}
		String said = said(choice, mrz);
		if (value == null || said == null) {
			return;
		}
		String own = (choice.type().kind() == FieldKind.DATE) ? LocalDate.parse(value).format(SHORT)
				: value.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
		if (own.equals(said)) {
			sheet.support(choice.name(), covers(choice.type()) ? Support.CHECK_DIGITS : Support.AGREEMENT);
		}
		else if (!choice.person()) {
			sheet.find(Problem.doubt("mrz-disagrees"), choice.name());
		}
	}

	/** Whether a check digit covers what a zone says of the field. */
	static boolean covers(FieldType type) {
		return type.kind() != FieldKind.SEX && type.kind() != FieldKind.NAME && type.role() != Role.NATIONALITY;
	}

	/**
	 * Whether a printed nationality, and nothing more than one, is abbreviated so in a
	 * zone.
	 */
	static boolean nationality(String printed, String code) {
		return !NO_PLACE.matcher(printed).find() && Nationalities.of(printed).filter(code::equals).isPresent();
	}

	/**
	 * No digit covers a nationality: it must be printed too, or borne out otherwise; and
	 * nothing may be printed for it that means another, or nobody knows what.
	 */
	private static void nationality(Worksheet sheet, Choice choice, String value, MrzPlace place) {
		MrzNationality zone = place.nationality().orElse(null);
		if (zone == null) {
			return;
		}
		boolean contested = sheet.extraction()
			.candidates()
			.getOrDefault(choice.name(), List.of())
			.stream()
			.flatMap((candidate) -> Nationalities.of(candidate.printed()).stream())
			.anyMatch((code) -> !code.equals(zone.code()));
		if (contested || !nationality(value, zone.code())) {
			sheet.find(Problem.doubt("mrz-disagrees"), choice.name());
		}
		else if (choice.severalFinders() || !choice.finders().contains(Finder.MRZ) || zone.domestic()) {
			sheet.support(choice.name(), Support.AGREEMENT);
		}
		else if (zone.alike()) {
			sheet.support(choice.name(), Support.SECOND_ENGINE);
		}
		else if (!zone.borneOut()) {
			sheet.find(Problem.doubt("ocr-unsupported"), choice.name());
		}
	}

	/**
	 * No digit covers names: they must be printed too, or read alike more than once; and
	 * nothing may be printed that is almost the same. What is printed with marks on its
	 * letters is the name, not what the zone makes of it.
	 */
	private static void name(Worksheet sheet, Choice choice, String value, MrzPlace place) {
		MrzNames.Name name = said(choice.type(), place, sheet.extraction().again()).orElse(null);
		if (name == null) {
			return;
		}
		boolean same = MrzNames.same(value, name.text());
		boolean lost = name.marked() && choice.finders().equals(List.of(Finder.MRZ));
		if (same && (name.disputed() || lost) || !same && MrzNames.almost(value, name.text())) {
			sheet.find(Problem.doubt("mrz-disagrees"), choice.name());
		}
		else if (same && name.printed() || place.mrz().cut() && MrzNames.begins(value, name.text())) {
			sheet.support(choice.name(), Support.AGREEMENT);
		}
		else if (same && name.alike()) {
			sheet.support(choice.name(), Support.SECOND_READING);
		}
	}

	/** What a zone says of a name; empty where the field is none of its names. */
	static Optional<MrzNames.Name> said(FieldType field, MrzPlace place, List<SecondReading> again) {
		if (field.role() == Role.FAMILY_NAME) {
			return place.surname(again);
		}
		return (field.role() == Role.GIVEN_NAME) ? place.givenNames(again) : Optional.empty();
	}

	/** Null where the zone says nothing of the field; names are compared elsewhere. */
	private static @Nullable String said(Choice choice, Mrz mrz) {
		if (choice.type().kind() == FieldKind.SEX) {
			return mrz.sex().equals("X") ? null : mrz.sex();
		}
		Role role = choice.type().role();
		if (role == Role.BIRTH) {
			return mrz.birth();
		}
		if (role == Role.EXPIRY) {
			return mrz.expiry();
		}
		return (role == Role.NUMBER) ? mrz.number().replace("<", "") : null;
	}

}
