package io.dromedary.deliver.files;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.dromedary.deliver.Placeholders;
import io.dromedary.document.Assessment;
import io.dromedary.document.Sentence;
import io.dromedary.home.Platform;

/**
 * How the files of documents are named: folders and a name without its ending, with
 * {@link Placeholders} such as <code>{date.year}/{seller_name}-{invoice_number}</code>.
 * Whatever the values are, they add no folder and lead out of none.
 */
public final class NameTemplate {

	static final String EXAMPLE = "{date.year}/{seller_name}-{invoice_number|id}";

	private static final int FOLDERS = 8;

	/** Bytes in UTF-8, so that what is put behind them still fits into 255. */
	private static final int LONGEST_FOLDER = 80;

	private static final int LONGEST_NAME = 120;

	private final List<Placeholders> segments;

	private NameTemplate(List<Placeholders> segments) {
		this.segments = segments;
	}

	/**
	 * @param text folders are separated by {@code /}
	 * @throws IllegalArgumentException where it is none; its message says how one is
	 * written
	 */
	public static NameTemplate of(String text) {
		List<Placeholders> segments = Arrays.stream(text.strip().split("/", -1)).map(Placeholders::new).toList();
		boolean fits = segments.size() <= FOLDERS && segments.stream().allMatch(NameTemplate::understood);
		if (!fits) {
			throw new IllegalArgumentException(Sentence.of("deliver.name-template", EXAMPLE).toString());
		}
		return new NameTemplate(segments);
	}

	private static boolean understood(Placeholders segment) {
		return !segment.text().isBlank() && segment.text().indexOf('\\') < 0 && segment.wellFormed();
	}

	/** The fields that it names. */
	public Set<String> fields() {
		Set<String> fields = new TreeSet<>();
		segments.forEach((segment) -> fields.addAll(segment.fields()));
		return fields;
	}

	/** The path for a document, with {@code /} between its parts. */
	public String path(Assessment assessment) {
		List<String> path = new ArrayList<>();
		for (int i = 0; i < segments.size(); i++) {
			String filled = segments.get(i).filled(assessment, NameTemplate::flat);
			path.add(safe(filled, (i < segments.size() - 1) ? LONGEST_FOLDER : LONGEST_NAME));
		}
		return String.join("/", path);
	}

	/** What separates folders on any system separates nothing in a value. */
	private static String flat(String value) {
		return Normalizer.normalize(value, Normalizer.Form.NFC).replaceAll("\\s*[/\\\\]\\s*", "-");
	}

	/**
	 * No file of ours is hidden, and none is one that is being written. Camel evaluates a
	 * name with <code>${</code> in it as an expression.
	 */
	private static String safe(String segment, int bytes) {
		String plain = segment.strip().replaceFirst("^[.~]+", Placeholders.NONE).replace('{', '(').replace('}', ')');
		return Platform.fileName(plain, bytes);
	}

}
