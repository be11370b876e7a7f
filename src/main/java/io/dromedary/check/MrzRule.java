package io.dromedary.check;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Page;
import io.dromedary.document.Role;
import io.dromedary.document.Support;
import io.dromedary.document.TextLine;
import io.dromedary.guard.Watch;
import io.dromedary.value.Problem;
import io.dromedary.value.mrz.Mrz;
import io.dromedary.value.mrz.MrzZone;
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
			List<Page> pages = sheet.extraction()
				.transcript()
				.pages()
				.stream()
				.flatMap((page) -> Stream.of(page, page.withWords(page.witness())))
				.toList();
			pages.stream()
				.flatMap((page) -> MrzZone.find(lines(page)).stream())
				.map(MrzZone.Zone::mrz)
				.findFirst()
				.ifPresent((mrz) -> sheet.choices().forEach((choice) -> compare(sheet, choice, mrz, pages)));
		}
	}

	private static List<String> lines(Page page) {
		Watch.check();
		return page.lines()
			.stream()
			.map(TextLine::text)
			.filter((text) -> text.length() <= Worksheet.LONGEST_WORD)
			.toList();
	}

	private static void compare(Worksheet sheet, Choice choice, Mrz mrz, List<Page> pages) {
		String value = choice.value();
		if (choice.finders().contains(Finder.MRZ) && choice.type().kind() == FieldKind.NAME && twice(pages, mrz)) {
			sheet.support(choice.name(), Support.SECOND_ENGINE);
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
		return type.kind() != FieldKind.SEX && type.kind() != FieldKind.NAME;
	}

	/** No digit covers names: both engines must have read them alike. */
	private static boolean twice(List<Page> pages, Mrz mrz) {
		return pages.stream()
			.filter((page) -> lines(page).stream().anyMatch((line) -> MrzZone.names(line, mrz)))
			.count() > 1;
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
