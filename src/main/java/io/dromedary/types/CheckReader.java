package io.dromedary.types;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.dromedary.document.CrossCheck;
import io.dromedary.document.CrossCheck.Rule;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one entry of {@code checks}: a rule and its fields. */
final class CheckReader {

	private static final Map<Rule, Set<FieldKind>> KINDS = Map.of(Rule.SUM, Set.of(FieldKind.AMOUNT, FieldKind.NUMBER),
			Rule.BEFORE, Set.of(FieldKind.DATE));

	private final String file;

	private final Map<String, FieldKind> kinds;

	CheckReader(String file, List<FieldType> fields) {
		this.file = file;
		this.kinds = fields.stream().collect(Collectors.toMap(FieldType::name, FieldType::kind));
	}

	CrossCheck read(Node node) {
		Map<String, Node> entries = YamlMap.entries(file, node, "checks");
		if (entries.size() != 1) {
			throw YamlMap.fault(file, node, "types.one-rule", rules());
		}
		Map.Entry<String, Node> entry = entries.entrySet().iterator().next();
		Rule rule = Arrays.stream(Rule.values())
			.filter((known) -> word(known).equals(entry.getKey()))
			.findFirst()
			.orElseThrow(() -> YamlMap.fault(file, node, "types.unknown-rule", entry.getKey(), rules()));
		List<String> fields = YamlMap.items(file, entry.getValue(), entry.getKey())
			.stream()
			.map((item) -> field(rule, item))
			.toList();
		boolean enough = (rule == Rule.BEFORE) ? fields.size() == 2 : fields.size() >= ((rule == Rule.SUM) ? 3 : 2);
		if (!enough) {
			throw YamlMap.fault(file, entry.getValue(), "types.field-count", entry.getKey());
		}
		return new CrossCheck(rule, fields);
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
