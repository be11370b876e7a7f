package io.dromedary.extract;

import java.util.List;

import io.dromedary.document.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * A label of the type file.
 *
 * @param field whose value it announces; null for a label whose value is not wanted
 * @param joined its letters and digits, folded
 * @param parts the same, word by word
 * @param weight 0.4 to 1, the more the nearer to the head of the field's list
 */
record Label(@Nullable FieldType field, String joined, List<String> parts, double weight) {

	/** In a list of labels: the value is looked for at the head of the page. */
	static final String LETTERHEAD = "(letterhead)";

	/** "Grand total" says more than "Total". */
	private static final double PHRASE = 0.1;

	static Label of(@Nullable FieldType field, String text, double weight) {
		List<String> parts = Token.of(text).stream().map(Token::text).toList();
		return new Label(field, String.join("", parts), parts, weight + ((parts.size() > 1) ? PHRASE : 0));
	}

}
