package io.dromedary.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Evidence;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Role;
import io.dromedary.document.TextLine;
import io.dromedary.document.Transcript;
import io.dromedary.value.mrz.Mrz;
import io.dromedary.value.mrz.MrzPlace;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of an identity document from its machine readable zone, where all
 * check digits fit. It knows them by their roles. Names are in capitals A to Z there, and
 * those that may be cut off at the end of the line are left out.
 */
final class MrzFieldFinder implements FieldFinder {

	/**
	 * Two digits from here on are a year of the last century, for the end of validity.
	 */
	private static final int LAST_CENTURY = 70;

	@Override
	public Finder finder() {
		return Finder.MRZ;
	}

	@Override
	public boolean waits() {
		return false;
	}

	/** Whether fields of the type may stand in such a zone. */
	static boolean concerns(DocumentType type) {
		return type.field(Role.BIRTH).isPresent() && type.field(Role.NUMBER).isPresent();
	}

	@Override
	public Found find(Transcript transcript, DocumentType type) {
		Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
		if (concerns(type)) {
			MrzPlace.of(transcript)
				.ifPresent((place) -> type.fields()
					.forEach((field) -> candidate(place, field)
						.ifPresent((one) -> candidates.put(field.name(), List.of(one)))));
		}
		return new Found(candidates, List.of(), List.of());
	}

	private static Optional<Candidate> candidate(MrzPlace place, FieldType field) {
		Mrz mrz = place.mrz();
		TextLine number = place.lines().get((mrz.format() == Mrz.Format.TD1) ? 0 : 1);
		TextLine dates = place.lines().get(1);
		if (field.kind() == FieldKind.SEX) {
			return mrz.sex().equals("X") ? Optional.empty() : of(field, mrz.sex(), dates);
		}
		Role role = field.role();
		if (role == Role.NUMBER) {
			return of(field, mrz.number(), number);
		}
		if (role == Role.BIRTH) {
			return of(field, date(mrz.birth(), LocalDate.now().getYear() % 100), dates);
		}
		if (role == Role.EXPIRY) {
			return of(field, date(mrz.expiry(), LAST_CENTURY - 1), dates);
		}
		if (role == Role.NATIONALITY) {
			return place.nationality().flatMap((said) -> of(field, said.code(), dates));
		}
		if (mrz.cut() || role != Role.FAMILY_NAME && role != Role.GIVEN_NAME) {
			return Optional.empty();
		}
		return ((role == Role.FAMILY_NAME) ? place.surname(List.of()) : place.givenNames(List.of()))
			.flatMap((name) -> of(field, name.text(), place.names()));
	}

	/**
	 * @param latest two digits above this are of the last century
	 */
	private static @Nullable String date(String digits, int latest) {
		int year = Integer.parseInt(digits.substring(0, 2));
		try {
			return LocalDate
				.of(year + ((year > latest) ? 1900 : 2000), Integer.parseInt(digits.substring(2, 4)),
						Integer.parseInt(digits.substring(4)))
				.toString();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static Optional<Candidate> of(FieldType field, @Nullable String value, TextLine line) {
		double confidence = line.words().stream().mapToDouble((word) -> word.confidence()).min().orElse(0);
		return Stream.ofNullable(value)
			.filter((text) -> !text.isBlank())
			.map((text) -> new Candidate(field.name(), text, Evidence.of(line.page(), line.words()), Finder.MRZ,
					confidence))
			.findFirst();
	}

}
