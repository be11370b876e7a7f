package io.dromedary.read.office;

import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.read.office.look.Rule;
import io.dromedary.read.sheet.Tint;
import io.dromedary.read.xml.XmlPart;
import org.jspecify.annotations.Nullable;

/** Lengths, shares and colours as the styles of ODF tell them (ODF 1.2 part 1, 18.3). */
final class OdfLengths {

	/** Of what can be seen through; fainter is not seen. */
	static final float FAINT = 0.1f;

	private static final Pattern LENGTH = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,9})?)(pt|cm|mm|in|pc|px)");

	private static final Pattern SHARE = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,9})?)%");

	/** {@code cell-content()=0}, {@code value()<=5}, {@code =0}, {@code between(1,2)}. */
	private static final Pattern CONDITION = Pattern
		.compile("(?:cell-content\\(\\)|value\\(\\))?\\s*(<=|>=|!=|<>|=|<|>)\\s*([^,]+)");

	private static final Pattern BETWEEN = Pattern
		.compile("(?:cell-content-is-)?(not-)?between\\s*\\(([^,]+),([^,]+)\\)");

	private OdfLengths() {
	}

	/** 0 where it is no length. */
	static float points(String length) {
		Matcher found = LENGTH.matcher(length);
		if (!found.matches()) {
			return 0;
		}
		float number = Float.parseFloat(found.group(1));
		return number * switch (found.group(2)) {
			case "cm" -> 72 / 2.54f;
			case "mm" -> 7.2f / 2.54f;
			case "in" -> 72;
			case "pc" -> 12;
			case "px" -> 0.75f;
			default -> 1;
		};
	}

	/** All of it where it is no percentage. */
	static float share(String percentage) {
		Matcher found = SHARE.matcher(percentage);
		return found.matches() ? Float.parseFloat(found.group(1)) / 100 : 1;
	}

	/**
	 * The colour behind something, by the properties that begin here; null for none. A
	 * shape has that of its fill (20.115).
	 */
	static @Nullable Integer ground(XmlPart in) {
		String behind = in.get("background-color", "transparent");
		String colour = in.get("fill-color", "");
		String fill = in.get("fill", colour.isEmpty() ? "none" : "solid");
		if (!fill.equals("none") && share(in.get("opacity", "")) >= FAINT) {
			return (fill.equals("solid") && !colour.isEmpty()) ? (Integer) Tint.of(colour) : (Integer) Tint.UNKNOWN;
		}
		return behind.equals("transparent") ? null : (Integer) Tint.of(behind);
	}

	/**
	 * A condition on the value of a cell (17.3); null where nobody knows when it holds.
	 */
	static @Nullable DoublePredicate when(String condition) {
		Matcher between = BETWEEN.matcher(condition);
		if (between.matches()) {
			return Rule.compared((between.group(1) != null) ? "notBetween" : "between", between.group(2),
					between.group(3));
		}
		Matcher compared = CONDITION.matcher(condition);
		return !compared.matches() ? null : Rule.compared(switch (compared.group(1)) {
			case "=" -> "equal";
			case "<" -> "lessThan";
			case ">" -> "greaterThan";
			case "<=" -> "lessThanOrEqual";
			case ">=" -> "greaterThanOrEqual";
			default -> "notEqual";
		}, compared.group(2), "");
	}

}
