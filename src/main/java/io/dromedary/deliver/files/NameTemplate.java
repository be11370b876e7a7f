package io.dromedary.deliver.files;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Field;
import io.dromedary.document.Sentence;
import io.dromedary.home.Platform;
import org.jspecify.annotations.Nullable;

/**
 * How the files of documents are named: folders and a name without its ending, with
 * placeholders such as <code>{date.year}/{seller_name}-{invoice_number}</code>.
 * <p>
 * A placeholder names a field, or one of {@code id}, {@code revision}, {@code type},
 * {@code received} (the day of arrival, UTC) and {@code file_name} (that of the original
 * without its ending); of a date, {@code .year}, {@code .month} and {@code .day} are
 * parts. Behind a bar stand others, of which the first that has a value counts:
 * <code>{invoice_number|receipt_number|id}</code>. Whatever the values are, they add no
 * folder and lead out of none.
 */
public final class NameTemplate {

	/** Stands where there is no value. */
	private static final String NONE = "_";

	static final String EXAMPLE = "{date.year}/{seller_name}-{invoice_number|id}";

	private static final int FOLDERS = 8;

	/** Bytes in UTF-8, so that what is put behind them still fits into 255. */
	private static final int LONGEST_FOLDER = 80;

	private static final int LONGEST_NAME = 120;

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}/]*)}");

	private static final Pattern KNOWN = Pattern.compile("[a-z][a-z0-9_]*(\\.(year|month|day))?");

	private static final Set<String> OWN = Set.of("id", "revision", "type", "received", "file_name");

	private final List<String> segments;

	private NameTemplate(List<String> segments) {
		this.segments = segments;
	}

	/**
	 * @param text folders are separated by {@code /}
	 * @throws IllegalArgumentException where it is none; its message says how one is
	 * written
	 */
	public static NameTemplate of(String text) {
		List<String> segments = Arrays.asList(text.strip().split("/", -1));
		boolean fits = segments.size() <= FOLDERS && segments.stream().noneMatch(String::isBlank)
				&& segments.stream().allMatch(NameTemplate::understood);
		if (!fits) {
			throw new IllegalArgumentException(Sentence.of("deliver.name-template", EXAMPLE).toString());
		}
		return new NameTemplate(segments);
	}

	private static boolean understood(String segment) {
		String rest = PLACEHOLDER.matcher(segment).replaceAll("");
		return rest.chars().noneMatch((c) -> c == '{' || c == '}' || c == '\\')
				&& names(segment).stream().allMatch((name) -> KNOWN.matcher(name).matches());
	}

	private static List<String> names(String segment) {
		List<String> names = new ArrayList<>();
		Matcher found = PLACEHOLDER.matcher(segment);
		while (found.find()) {
			names.addAll(Arrays.asList(found.group(1).split("\\|", -1)));
		}
		return names;
	}

	/** The fields that it names. */
	public Set<String> fields() {
		Set<String> fields = new TreeSet<>();
		segments.forEach((segment) -> names(segment).forEach((name) -> fields.add(name.replaceFirst("\\..*", ""))));
		fields.removeAll(OWN);
		return fields;
	}

	/** Whether no two documents can have the same name. */
	public boolean unique() {
		return segments.get(segments.size() - 1).contains("{id}");
	}

	/** The path for a document, with {@code /} between its parts. */
	public String path(Assessment assessment) {
		List<String> path = new ArrayList<>();
		for (int i = 0; i < segments.size(); i++) {
			String filled = filled(segments.get(i), assessment);
			path.add(safe(filled, (i < segments.size() - 1) ? LONGEST_FOLDER : LONGEST_NAME));
		}
		return String.join("/", path);
	}

	private static String filled(String segment, Assessment assessment) {
		return PLACEHOLDER.matcher(segment)
			.replaceAll((found) -> Matcher.quoteReplacement(value(found.group(1).split("\\|"), assessment)));
	}

	private static String value(String[] names, Assessment assessment) {
		for (String name : names) {
			String value = value(name, assessment);
			if (value != null && !value.isBlank()) {
				return flat(value);
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
			default -> value(assessment.fields(), name);
		};
	}

	private static @Nullable String value(Map<String, Field> fields, String name) {
		Field field = fields.get(name);
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

	/** What separates folders on any system separates nothing in a value. */
	private static String flat(String value) {
		return Normalizer.normalize(value.strip(), Normalizer.Form.NFC).replaceAll("\\s*[/\\\\]\\s*", "-");
	}

	/**
	 * No file of ours is hidden, and none is one that is being written. Camel evaluates a
	 * name with <code>${</code> in it as an expression.
	 */
	private static String safe(String segment, int bytes) {
		String plain = segment.strip().replaceFirst("^[.~]+", NONE).replace('{', '(').replace('}', ')');
		return Platform.fileName(plain, bytes);
	}

}
