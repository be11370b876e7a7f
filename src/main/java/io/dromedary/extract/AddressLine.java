package io.dromedary.extract;

import java.util.regex.Pattern;

import io.dromedary.value.Dates;
import io.dromedary.value.Texts;
import io.dromedary.value.Vat;

/** What can be a line of an address, by its words. */
final class AddressLine {

	private static final Pattern NO_ADDRESS = Pattern.compile(
			"(?i).*(@|www\\.|https?:|\\btel\\b|\\btel[:. ]|\\bfax\\b|\\bph\\b|\\bgst\\b|\\breg\\b|\\binvoice\\b|\\breceipt\\b|\\bbill\\b|\\bdate\\b|\\bcash|^\\(?\\d{5,}-?\\p{L}\\)?$|^\\(.*\\)$).*");

	/** An item and what it costs: where no address is printed the items follow. */
	private static final Pattern PRICED = Pattern
		.compile("\\s\\p{L}{0,3}\\p{Sc}?\\s?-?\\d{1,6}[.,]\\d{2}(?:\\s?(?:\\p{Sc}|\\p{L}{1,3}))?\\s*$");

	private AddressLine() {
	}

	static boolean mayBe(String text) {
		return !NO_ADDRESS.matcher(text).matches() && !PRICED.matcher(text).find() && !Words.TITLES.contains(text)
				&& Dates.find(text).isEmpty() && !Words.LEGAL_FORMS.contains(text) && Vat.find(text).isEmpty()
				&& Texts.letterCount(text) > 3;
	}

}
