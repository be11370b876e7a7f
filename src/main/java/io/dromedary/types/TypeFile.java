package io.dromedary.types;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.dromedary.document.CrossCheck;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import io.dromedary.document.Sameness;
import io.dromedary.document.Sentence;
import io.dromedary.document.SettlementLabels;
import io.dromedary.document.Target;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one type file: the keywords of the top level. */
final class TypeFile {

	/** The keyword that names the type from which the rest is taken over. */
	static final String LIKE = "like";

	private static final double USUAL_THRESHOLD = 0.80;

	private static final Set<String> KEYWORDS = new LinkedHashSet<>(
			List.of("name", "title", "description", "recognise", "unlike", LIKE, "credit", "threshold", "retention",
					"mail-body", "targets", "fields", "lines", "tables", "settlement", "checks", "same"));

	/** Characters; the longest that is shipped has some 10,000. */
	private static final int LONGEST = 1 << 20;

	/** A mapping in a list in a mapping is as deep as they go. */
	private static final int DEEPEST = 20;

	private static final int MOST_ALIASES = 50;

	private final String fileName;

	TypeFile(String fileName) {
		this.fileName = fileName;
	}

	DocumentType parse(String text) {
		return parse(root(text));
	}

	/**
	 * Reads a type.
	 * @param root what the file says, with what it takes over
	 */
	DocumentType parse(Node root) {
		YamlMap top = new YamlMap(fileName, "", root, KEYWORDS);
		var fields = new FieldReader(fileName);
		List<FieldType> known = fields.read(top.need("fields"), "fields");
		Node lines = top.get("lines");
		List<FieldType> columns = (lines != null) ? fields.read(lines, FieldReader.LINES) : List.of();
		Node tables = top.get("tables");
		return new DocumentType(name(top), top.text("description"), labels(top, "recognise"), labels(top, "unlike"),
				threshold(top), known, columns, checks(top, known), targets(top, known), retention(top), mailBody(top),
				top.titles(), settlement(top, known), same(top, known), credit(top, known),
				(tables != null) ? fields.tables(tables) : List.of());
	}

	private boolean credit(YamlMap top, List<FieldType> fields) {
		boolean credit = top.flag("credit");
		if (credit && fields.stream().noneMatch((field) -> field.role() == Role.TOTAL)) {
			throw YamlMap.fault(fileName, top.need("credit"), "types.credit-of-nothing");
		}
		return credit;
	}

	private SettlementLabels settlement(YamlMap top, List<FieldType> fields) {
		Node node = top.get("settlement");
		if (fields.stream().noneMatch((field) -> field.role() == Role.TOTAL)) {
			if (node != null) {
				throw YamlMap.fault(fileName, node, "types.settlement-of-nothing");
			}
			return SettlementLabels.NONE;
		}
		return SettlementReader.read(fileName, node);
	}

	private @Nullable Sameness same(YamlMap top, List<FieldType> fields) {
		Node node = top.get("same");
		return (node != null) ? SamenessReader.read(fileName, node, fields) : null;
	}

	/** The head of a YAML text. */
	Node root(String text) {
		Node root;
		try {
			var options = new LoaderOptions();
			options.setAllowDuplicateKeys(true);
			options.setCodePointLimit(LONGEST);
			options.setNestingDepthLimit(DEEPEST);
			options.setMaxAliasesForCollections(MOST_ALIASES);
			options.setAllowRecursiveKeys(false);
			root = new Yaml(options).compose(new StringReader(text));
		}
		catch (MarkedYAMLException ex) {
			Mark mark = ex.getProblemMark();
			int line = (mark != null) ? mark.getLine() + 1 : 1;
			int column = (mark != null) ? mark.getColumn() + 1 : 1;
			throw new TypeFileException(fileName, line, column, Sentence.of("types.not-yaml"));
		}
		catch (YAMLException ex) {
			throw new TypeFileException(fileName, 1, 1, Sentence.of("types.not-yaml"));
		}
		if (root == null) {
			throw new TypeFileException(fileName, 1, 1, Sentence.of("types.empty"));
		}
		return root;
	}

	private String name(YamlMap top) {
		String name = top.text("name");
		Node node = top.need("name");
		if (!name.matches("[a-z][a-z0-9-]{0,40}")) {
			throw YamlMap.fault(fileName, node, "types.bad-type-name", name);
		}
		String expected = fileName.replaceFirst("\\.ya?ml$", "");
		if (!name.equals(expected)) {
			throw YamlMap.fault(fileName, node, "types.file-name", name, expected);
		}
		return name;
	}

	private static List<String> labels(YamlMap top, String keyword) {
		Node node = top.get(keyword);
		return (node != null) ? top.words(node, keyword) : List.of();
	}

	private List<Target> targets(YamlMap top, List<FieldType> fields) {
		Node node = top.get("targets");
		TargetReader reader = new TargetReader(fileName, fields);
		List<Target> targets = (node != null)
				? YamlMap.items(fileName, node, "targets").stream().map(reader::read).toList() : List.of();
		return targets.isEmpty() ? List.of(Target.of("database"), Target.of("folder")) : targets;
	}

	private double threshold(YamlMap top) {
		Node node = top.get("threshold");
		if (node == null) {
			return USUAL_THRESHOLD;
		}
		Double value = number(top.scalar(node, "threshold"));
		if (value == null || value < 0 || value > 1) {
			throw YamlMap.fault(fileName, node, "types.threshold");
		}
		return value;
	}

	/** Days. */
	private int retention(YamlMap top) {
		Node node = top.get("retention");
		if (node == null) {
			return 0;
		}
		String days = top.scalar(node, "retention");
		if (!days.matches("[1-9][0-9]{0,4}")) {
			throw YamlMap.fault(fileName, node, "types.retention");
		}
		return Integer.parseInt(days);
	}

	private boolean mailBody(YamlMap top) {
		Node node = top.get("mail-body");
		if (node == null) {
			return false;
		}
		String value = top.scalar(node, "mail-body");
		if (!value.matches("true|false")) {
			throw YamlMap.fault(fileName, node, "types.mail-body");
		}
		return value.equals("true");
	}

	private static @Nullable Double number(String text) {
		try {
			return Double.valueOf(text);
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	private List<CrossCheck> checks(YamlMap top, List<FieldType> fields) {
		Node node = top.get("checks");
		if (node == null) {
			return List.of();
		}
		var reader = new CheckReader(fileName, fields);
		var checks = new ArrayList<CrossCheck>();
		for (Node item : YamlMap.items(fileName, node, "checks")) {
			checks.add(reader.read(item));
		}
		return checks;
	}

}
