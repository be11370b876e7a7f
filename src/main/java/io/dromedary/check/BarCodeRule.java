package io.dromedary.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.document.BarCode;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import io.dromedary.document.Support;
import io.dromedary.guard.Watch;
import io.dromedary.value.CodiceFiscale;
import io.dromedary.value.PaymentCode;
import io.dromedary.value.Problem;
import io.dromedary.value.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What bar codes on the pages say: the codice fiscale of a health card, account and
 * amount of a payment, and codes as they are printed. A value that one of them says too
 * is borne out; one that all of a kind contradict is a doubt. A bar code alone gives no
 * value.
 */
final class BarCodeRule implements Rule {

	private static final Set<FieldKind> CODES = Set.of(FieldKind.CODE, FieldKind.IBAN, FieldKind.VAT,
			FieldKind.CODICE_FISCALE);

	/** Shorter ones are found in long codes by chance. */
	private static final int SHORTEST = 6;

	@Override
	public void apply(Worksheet sheet) {
		List<String> texts = sheet.extraction()
			.transcript()
			.pages()
			.stream()
			.flatMap((page) -> page.codes().stream())
			.map(BarCode::text)
			.distinct()
			.toList();
		if (!texts.isEmpty()) {
			new Said(sheet, texts).compare();
		}
	}

	/**
	 * What the codes of one document say.
	 *
	 * @param words the letters and digits between all other signs
	 * @param people whose codice fiscale is all that a code holds
	 */
	private record Said(Worksheet sheet, Set<String> words, List<CodiceFiscale> people, List<PaymentCode> payments) {

		Said(Worksheet sheet, List<String> texts) {
			this(sheet,
					texts.stream()
						.flatMap((text) -> Stream.of(text.split("[^A-Za-z0-9]+")))
						.filter((word) -> word.length() >= SHORTEST)
						.collect(Collectors.toSet()),
					texts.stream().flatMap((text) -> person(text).stream()).toList(),
					texts.stream().flatMap((text) -> PaymentCode.of(text).stream()).distinct().toList());
		}

		void compare() {
			for (Choice choice : List.copyOf(sheet.choices())) {
				Watch.check();
				String value = choice.value();
				if (value != null && !choice.person()) {
					compare(choice, value);
				}
			}
		}

		private void compare(Choice choice, String value) {
			FieldType type = choice.type();
			if (CODES.contains(type.kind()) && words.contains(value)) {
				sheet.support(choice.name(), Support.BARCODE);
			}
			if (type.kind() == FieldKind.CODICE_FISCALE) {
				judge(choice, people, (person) -> person.code().equals(value), holders());
			}
			else if (type.kind() == FieldKind.IBAN) {
				judge(choice, payments, (payment) -> payment.iban().equals(value), true);
			}
			else if (type.kind() == FieldKind.CURRENCY) {
				judge(choice, said(PaymentCode::currency), value::equals, payments.size() == 1);
			}
			else if (type.role() == Role.TOTAL) {
				BigDecimal total = new BigDecimal(value);
				judge(choice, said(PaymentCode::amount), (amount) -> amount.compareTo(total) == 0,
						payments.size() == 1);
			}
			else if (holders() && TaxCodeRule.holds(type)) {
				judge(choice, people, (person) -> TaxCodeRule.agrees(person, type, value), unprinted());
			}
		}

		private <T> List<T> said(Function<PaymentCode, @Nullable T> part) {
			return payments.stream().map(part).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
		}

		/**
		 * @param all what codes say of this field
		 * @param contest whether none of them saying the same is a doubt
		 */
		private <T> void judge(Choice choice, List<T> all, Predicate<T> same, boolean contest) {
			if (all.stream().anyMatch(same)) {
				sheet.support(choice.name(), Support.BARCODE);
			}
			else if (contest && !all.isEmpty()) {
				sheet.find(Problem.doubt("barcode-disagrees"), choice.name());
			}
		}

		/** Whether the document is that of one person, who has one code. */
		private boolean holders() {
			return sheet.type().field(Role.BIRTH).isPresent() && sheet.type()
				.fields()
				.stream()
				.filter((field) -> field.kind() == FieldKind.CODICE_FISCALE)
				.count() == 1;
		}

		/** Whether no field holds the code, with which all others are compared then. */
		private boolean unprinted() {
			return sheet.choices()
				.stream()
				.filter((choice) -> choice.type().kind() == FieldKind.CODICE_FISCALE)
				.noneMatch((choice) -> people.stream().anyMatch((person) -> person.code().equals(choice.value())));
		}

		private static Optional<CodiceFiscale> person(String text) {
			Reading reading = CodiceFiscale.read(text.strip());
			return Optional.ofNullable(reading.proven() ? CodiceFiscale.ofPerson(reading.value()) : null);
		}

		@Override
		public String toString() {
			return "Said";
		}

	}

}
