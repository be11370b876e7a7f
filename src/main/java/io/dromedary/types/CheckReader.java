package io.dromedary.types;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.google.re2j.Pattern;
import io.dromedary.document.CrossCheck;
import io.dromedary.document.CrossCheck.Rule;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding.Severity;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads one entry of {@code checks}: a rule and its fields, or a rule over what documents
 * carry as data and how much it weighs.
 */
final class CheckReader {

	private static final Map<Rule, Set<FieldKind>> KINDS = Map.of(Rule.SUM, Set.of(FieldKind.AMOUNT, FieldKind.NUMBER),
			Rule.BEFORE, Set.of(FieldKind.DATE));

	/** How much a rule weighs where the values are data. */
	private static final String DATA = "data";

	private final String file;

	private final Map<String, FieldKind> kinds;

	private final List<FieldType> known;

	CheckReader(String file, List<FieldType> fields) {
		this.file = file;
		this.known = fields;
		this.kinds = fields.stream().collect(Collectors.toMap(FieldType::name, FieldType::kind));
	}

	CrossCheck read(Node node) {
		Map<String, Node> entries = YamlMap.entries(file, node, "checks");
		Node data = entries.get(DATA);
		if (entries.size() != ((data != null) ? 2 : 1)) {
			throw YamlMap.fault(file, node, "types.one-rule", rules());
		}
		Map.Entry<String, Node> entry = entries.entrySet()
			.stream()
			.filter((one) -> !one.getKey().equals(DATA))
			.findFirst()
			.orElseThrow();
		Rule rule = Arrays.stream(Rule.values())
			.filter((known) -> word(known).equals(entry.getKey()))
			.findFirst()
			.orElseThrow(() -> YamlMap.fault(file, node, "types.unknown-rule", entry.getKey(), rules()));
		if (rule == Rule.DOUBT) {
			return doubt(entry.getValue());
		}
		if (!rule.ofFields()) {
			if (data != null) {
				throw YamlMap.fault(file, data, "types.one-rule", rules());
			}
			return new CrossCheck(rule, List.of(), List.of(), severity(entry.getValue()));
		}
		List<String> fields = YamlMap.items(file, entry.getValue(), entry.getKey())
			.stream()
			.map((item) -> field(rule, item))
			.toList();
		boolean enough = (rule == Rule.BEFORE) ? fields.size() == 2 : fields.size() >= ((rule == Rule.SUM) ? 3 : 2);
		if (!enough) {
			throw YamlMap.fault(file, entry.getValue(), "types.field-count", entry.getKey());
		}
		return new CrossCheck(rule, fields, List.of(), (data != null) ? severity(data) : null);
	}

	private Severity severity(Node node) {
		String word = (node instanceof ScalarNode scalar) ? scalar.getValue() : "?";
		return Arrays.stream(Severity.values())
			.filter((severity) -> severity.name().toLowerCase(Locale.ROOT).equals(word))
			.findFirst()
			.orElseThrow(() -> YamlMap.fault(file, node, "types.unknown-severity", word));
	}

	/** {@code {direction: [issued, not-ours]}}. */
	private CrossCheck doubt(Node node) {
		Map<String, Node> entries = YamlMap.entries(file, node, word(Rule.DOUBT));
		if (entries.size() != 1) {
			throw YamlMap.fault(file, node, "types.one-doubt");
		}
		Map.Entry<String, Node> entry = entries.entrySet().iterator().next();
		FieldType field = known.stream()
			.filter((one) -> one.name().equals(entry.getKey()))
			.findFirst()
			.orElseThrow(() -> YamlMap.fault(file, node, "types.unknown-field", entry.getKey()));
		List<String> values = YamlMap.items(file, entry.getValue(), entry.getKey())
			.stream()
			.map((item) -> value(file, field, item))
			.toList();
		return new CrossCheck(Rule.DOUBT, List.of(field.name()), values, null);
	}

	/** One that the field can have, as far as its pattern tells. */
	static String value(String file, FieldType field, Node node) {
		String value = (node instanceof ScalarNode scalar) ? scalar.getValue().strip() : "";
		String pattern = field.pattern();
		if (value.isEmpty() || pattern != null && !Pattern.compile(pattern).matches(value)) {
			throw YamlMap.fault(file, node, "types.no-value", value, field.name());
		}
		return value;
	}

	private String field(Rule rule, Node node) {
		String name = (node instanceof ScalarNode scalar) ? scalar.getValue() : "?";
		FieldKind kind = kinds.get(name);
		if (kind == null) {
			throw YamlMap.fault(file, node, "types.unknown-field", name);
		}
		if (KINDS.containsKey(rule) && !KINDS.get(rule).contains(kind)) {
			throw YamlMap.fault(file, node, "types.wrong-kind", name, word(rule));
		}
		return name;
	}

	private static String word(Rule rule) {
		return rule.name().toLowerCase(Locale.ROOT);
	}

	private static String rules() {
		return Arrays.stream(Rule.values()).map(CheckReader::word).collect(Collectors.joining(", "));
	}

}
