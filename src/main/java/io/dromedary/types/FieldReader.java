package io.dromedary.types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Table;
import io.dromedary.document.Term;
import io.dromedary.document.Term.Group;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code fields}, {@code lines} and {@code tables} of a type file. */
final class FieldReader {

	private static final Set<String> KEYWORDS = new LinkedHashSet<>(
			List.of("title", "kind", "key", "required", "description", "labels", "pattern", "role", "party", "term"));

	static final String LINES = "lines";

	/** A column belongs to no party. */
	private static final Set<String> COLUMN_KEYWORDS = new LinkedHashSet<>(
			KEYWORDS.stream().filter((keyword) -> !keyword.equals("party")).toList());

	private static final String TABLES = "tables";

	private static final Set<String> TABLE_KEYWORDS = new LinkedHashSet<>(List.of("title", "columns"));

	private static final Set<String> CARRIED_KEYWORDS = new LinkedHashSet<>(
			List.of("title", "kind", "description", "pattern", "term"));

	/** Columns that every table has, and the name findings use for the type itself. */
	private static final Set<String> RESERVED = Set.of("id", "revision", "type", "document_id", "line", "status");

	private final String file;

	FieldReader(String file) {
		this.file = file;
	}

	List<FieldType> read(Node node, String place) {
		boolean lines = place.equals(LINES);
		return read(node, place, lines ? COLUMN_KEYWORDS : KEYWORDS, lines ? Group.ITEMS : null);
	}

	/** Further tables: what data alone says needs neither labels nor a role. */
	List<Table> tables(Node node) {
		var tables = new ArrayList<Table>();
		YamlMap.entries(file, node, TABLES).forEach((name, value) -> {
			if (!name.matches("[a-z][a-z0-9_]{0,20}") || name.equals(LINES)) {
				throw YamlMap.fault(file, value, "types.bad-table-name", name);
			}
			String place = TABLES + "." + name;
			var table = new YamlMap(file, place, value, TABLE_KEYWORDS);
			Node columns = table.need("columns");
			tables.add(new Table(name, read(columns, place + ".columns", CARRIED_KEYWORDS, group(columns, place)),
					table.titles()));
		});
		return tables;
	}

	/** The terms of a table are those of one group, which the first column names. */
	private Group group(Node columns, String place) {
		for (Map.Entry<String, Node> entry : YamlMap.entries(file, columns, place).entrySet()) {
			String name = place + ".columns." + entry.getKey();
			var column = new YamlMap(file, name, entry.getValue(), CARRIED_KEYWORDS);
			Node word = column.need("term");
			Optional<Term> term = Term.of(column.scalar(word, "term"));
			return Arrays.stream(Group.values())
				.filter((group) -> group != Group.ITEMS && term.filter((known) -> known.columnOf(group)).isPresent())
				.findFirst()
				.orElseThrow(() -> YamlMap.fault(file, word, "types.unknown-term", column.text("term"), tableTerms()));
		}
		throw YamlMap.fault(file, columns, "types.no-fields", place);
	}

	private static String tableTerms() {
		return Arrays.stream(Term.values())
			.filter((term) -> Arrays.stream(Group.values())
				.anyMatch((group) -> group != Group.ITEMS && term.columnOf(group)))
			.map(Term::word)
			.collect(Collectors.joining(", "));
	}

	private List<FieldType> read(Node node, String place, Set<String> keywords, @Nullable Group group) {
		var fields = new ArrayList<FieldType>();
		var roles = new RoleReader(file, group);
		YamlMap.entries(file, node, place).forEach((name, value) -> {
			if (!name.matches("[a-z][a-z0-9_]{0,50}") || RESERVED.contains(name)) {
				throw YamlMap.fault(file, value, "types.bad-field-name", name, String.join(", ", sorted(RESERVED)));
			}
			var field = new YamlMap(file, place + "." + name, value, keywords);
			if (keywords == CARRIED_KEYWORDS) {
				field.need("term");
			}
			fields.add(field(name, field, roles));
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
