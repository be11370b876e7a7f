package io.dromedary.deliver;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Field;
import org.jspecify.annotations.Nullable;

/**
 * A text of the operator with placeholders for what documents say:
 * <code>{seller_name}</code>, <code>{date.year}</code>, <code>{invoice_number|id}</code>.
 * <p>
 * A placeholder names a field, or one of {@code id}, {@code revision}, {@code type},
 * {@code received} (the day of arrival, UTC) and {@code file_name} (that of the original
 * without its ending); of a date, {@code .year}, {@code .month} and {@code .day} are
 * parts. Behind a bar stand others, of which the first that has a value counts.
 *
 * @param text as the operator wrote it
 */
public record Placeholders(String text) {

	/** Stands where there is no value. */
	public static final String NONE = "_";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}/]*)}");

	private static final Pattern KNOWN = Pattern.compile("[a-z][a-z0-9_]*(\\.(year|month|day))?");

	private static final Set<String> OWN = Set.of("id", "revision", "type", "received", "file_name");

	/** Whether every brace in it is that of a placeholder as they are written. */
	public boolean wellFormed() {
		String rest = PLACEHOLDER.matcher(text).replaceAll("");
		return rest.indexOf('{') < 0 && rest.indexOf('}') < 0
				&& names().stream().allMatch((name) -> KNOWN.matcher(name).matches());
	}

	private List<String> names() {
		return PLACEHOLDER.matcher(text)
			.results()
			.flatMap((found) -> Arrays.stream(found.group(1).split("\\|", -1)))
			.toList();
	}

	/** The fields that it names. */
	public Set<String> fields() {
		Set<String> fields = new TreeSet<>();
		names().forEach((name) -> fields.add(name.replaceFirst("\\..*", "")));
		fields.removeAll(OWN);
		return fields;
	}

	/**
	 * The text for a document.
	 * @param clean what is made of a value before it stands there
	 */
	public String filled(Assessment assessment, UnaryOperator<String> clean) {
		return PLACEHOLDER.matcher(text)
			.replaceAll((found) -> Matcher.quoteReplacement(value(found.group(1).split("\\|"), assessment, clean)));
	}

	private static String value(String[] names, Assessment assessment, UnaryOperator<String> clean) {
		for (String name : names) {
			String value = value(name, assessment);
			if (value != null && !value.isBlank()) {
				return clean.apply(value.strip());
			}
		}
		return NONE;
	}

	private static @Nullable String value(String name, Assessment assessment) {
		int point = name.indexOf('.');
		String whole = whole((point < 0) ? name : name.substring(0, point), assessment);
		return (point < 0 || whole == null) ? whole : part(whole, name.substring(point + 1));
	}

	private static @Nullable String whole(String name, Assessment assessment) {
		Document document = assessment.document();
		return switch (name) {
			case "id" -> document.id();
			case "revision" -> Integer.toString(document.revision());
			case "type" -> assessment.type();
			case "received" -> document.origin().receivedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString();
			case "file_name" -> document.origin().fileName().replaceFirst("(?<=.)\\.[^.]*$", "");
			default -> field(assessment, name);
		};
	}

	private static @Nullable String field(Assessment assessment, String name) {
		Field field = assessment.fields().get(name);
		return (field != null) ? field.value() : null;
	}

	private static @Nullable String part(String date, String part) {
		try {
			String[] parts = LocalDate.parse(date).toString().split("-");
			return parts[List.of("year", "month", "day").indexOf(part)];
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/**
	 * One line without characters that are not seen: control characters would begin a
	 * header of their own, others turn the order of what is shown.
	 */
	public static String line(String value) {
		return value.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+", " ").strip();
	}

}
