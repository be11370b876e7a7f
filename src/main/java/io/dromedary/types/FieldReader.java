package io.dromedary.types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code fields} and {@code lines} of a type file. */
final class FieldReader {

	private static final Set<String> KEYWORDS = new LinkedHashSet<>(
			List.of("title", "kind", "key", "required", "description", "labels", "pattern", "role", "party", "term"));

	static final String LINES = "lines";

	/** A column belongs to no party. */
	private static final Set<String> COLUMN_KEYWORDS = new LinkedHashSet<>(
			KEYWORDS.stream().filter((keyword) -> !keyword.equals("party")).toList());

	/** Columns that every table has, and the name findings use for the type itself. */
	private static final Set<String> RESERVED = Set.of("id", "revision", "type", "document_id", "line", "status");

	private final String file;

	FieldReader(String file) {
		this.file = file;
	}

	List<FieldType> read(Node node, String place) {
		var fields = new ArrayList<FieldType>();
		var roles = new RoleReader(file, place.equals(LINES));
		Set<String> keywords = place.equals(LINES) ? COLUMN_KEYWORDS : KEYWORDS;
		YamlMap.entries(file, node, place).forEach((name, value) -> {
			if (!name.matches("[a-z][a-z0-9_]{0,50}") || RESERVED.contains(name)) {
				throw YamlMap.fault(file, value, "types.bad-field-name", name, String.join(", ", sorted(RESERVED)));
			}
			fields.add(field(name, new YamlMap(file, place + "." + name, value, keywords), roles));
		});
		if (fields.isEmpty()) {
			throw YamlMap.fault(file, node, "types.no-fields", place);
		}
		return fields;
	}

	private FieldType field(String name, YamlMap field, RoleReader roles) {
		FieldKind kind = kind(field);
		String party = roles.party(field);
		Node labels = field.get("labels");
		Node description = field.get("description");
		return new FieldType(name, kind,
				(description != null) ? field.scalar(description, "description") : name.replace('_', ' '),
				field.flag("key"), field.flag("required"), (labels != null) ? field.words(labels, "labels") : List.of(),
				pattern(field), field.titles(), roles.role(field, kind, party), party, roles.term(field));
	}

	private FieldKind kind(YamlMap field) {
		String word = field.text("kind");
		return Arrays.stream(FieldKind.values())
			.filter((kind) -> word(kind).equals(word))
			.findFirst()
			.orElseThrow(() -> YamlMap.fault(file, field.need("kind"), "types.unknown-kind", word, kinds()));
	}

	private @Nullable String pattern(YamlMap field) {
		Node node = field.get("pattern");
		if (node == null) {
			return null;
		}
		String pattern = field.scalar(node, "pattern");
		try {
			Pattern.compile(pattern);
			return pattern;
		}
		catch (PatternSyntaxException ex) {
			throw YamlMap.fault(file, node, "types.bad-pattern", pattern);
		}
	}

	private static String kinds() {
		return Arrays.stream(FieldKind.values()).map(FieldReader::word).collect(Collectors.joining(", "));
	}

	/** As written in a type file. */
	static String word(FieldKind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}

	private static List<String> sorted(Set<String> words) {
		return words.stream().sorted().toList();
	}

}
