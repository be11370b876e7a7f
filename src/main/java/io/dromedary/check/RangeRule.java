package io.dromedary.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

import io.dromedary.document.CrossCheck;
import io.dromedary.document.FieldKind;
import io.dromedary.document.Role;
import io.dromedary.value.Problem;
import io.dromedary.value.Sense;
import io.dromedary.value.Values;

/** Values that are well formed, but hard to believe. */
final class RangeRule implements Rule {

	/** No total of a document has more decimals; a mark was misread then. */
	private static final int MOST_DECIMALS = 2;

	@Override
	public void apply(Worksheet sheet) {
		for (Choice choice : sheet.choices()) {
			if (choice.type().kind() == FieldKind.DATE) {
				date(sheet, choice);
			}
			if (choice.type().kind() == FieldKind.AMOUNT) {
				amount(sheet, choice);
			}
		}
		births(sheet);
	}

	private static void date(Worksheet sheet, Choice choice) {
		String field = choice.name();
		LocalDate date = sheet.date(field);
		Sense sense = Sense.of(choice.type());
		if (date != null && sense.tooLate(date, sheet.today())) {
			sheet.find(Problem.error("date-too-late"), field);
		}
		if (date != null && sense.openCentury(date, sheet.today())
				&& !choice.shown().printed().contains(String.valueOf(date.getYear()))) {
			sheet.find(Problem.doubt("century-ambiguous"), field);
		}
		if (date != null && choice.type().role() == Role.ISSUED && paidAtOnce(sheet)
				&& date.isAfter(sheet.today().plusDays(1))) {
			sheet.find(Problem.doubt("date-future"), field);
		}
		if (date != null && choice.type().role() == Role.EXPIRY && date.isBefore(sheet.today())) {
			sheet.find(Problem.note("expired"), field);
		}
		if (date != null && sense.tooEarly(date, sheet.today())) {
			sheet.find(Problem.error("date-too-early"), field);
		}
	}

	/** A till receipt has a total and no number that it is known by. */
	private static boolean paidAtOnce(Worksheet sheet) {
		return sheet.type().field(Role.TOTAL).isPresent() && sheet.type().field(Role.NUMBER).isEmpty();
	}

	private static void amount(Worksheet sheet, Choice choice) {
		String value = choice.value();
		int point = (value != null) ? value.indexOf('.') : -1;
		if (point >= 0 && Objects.requireNonNull(value).length() - point - 1 > MOST_DECIMALS) {
			sheet.find(Problem.doubt("amount-decimals"), choice.name());
		}
		boolean printedCredit = sheet.type().credit() && !choice.exact();
		if (value != null && isTotal(sheet, choice) && new BigDecimal(value).signum() < 0 && !printedCredit) {
			sheet.find(Problem.doubt("negative-total"), choice.name());
		}
	}

	/**
	 * A key amount, or what the others of a sum come to: below nought it is a credit. A
	 * credit note may be printed with minus signs; one that carries them as data may take
	 * back another (the formats write its amounts above nought).
	 */
	private static boolean isTotal(Worksheet sheet, Choice choice) {
		return choice.type().key() || sheet.type()
			.checks()
			.stream()
			.filter((check) -> check.rule() == CrossCheck.Rule.SUM)
			.map((check) -> check.fields().get(check.fields().size() - 1))
			.anyMatch(choice.name()::equals);
	}

	/** Whoever a document speaks of was born before anything else on it happened. */
	private static void births(Worksheet sheet) {
		for (Choice birth : sheet.choices()) {
			LocalDate born = birth.type().role() == Role.BIRTH ? sheet.date(birth.name()) : null;
			for (Choice other : sheet.choices()) {
				LocalDate then = other.type().kind() == FieldKind.DATE && other != birth ? sheet.date(other.name())
						: null;
				if (born != null && then != null && !then.isAfter(born)) {
					sheet.find(Problem.error("before"), other.name(), birth.name());
				}
			}
		}
	}

}
