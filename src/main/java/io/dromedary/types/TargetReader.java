package io.dromedary.types;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.dromedary.document.Condition;
import io.dromedary.document.Condition.Test;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Target;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads one entry of {@code targets}: a name, or {@code {to: approval, when: {over:
 * {gross_total: 5000 EUR}}, required: false}}.
 */
final class TargetReader {

	private static final String PLACE = "targets";

	private static final Set<String> KEYWORDS = new LinkedHashSet<>(List.of("to", "when", "unless", "required"));

	private static final Set<FieldKind> SIZES = Set.of(FieldKind.AMOUNT, FieldKind.NUMBER, FieldKind.RATE);

	/** A limit without a sign, with a point before decimals, and perhaps a currency. */
	private static final Pattern LIMIT = Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,8})?)(?:\\s+([A-Z]{3}))?");

	private final String file;

	private final List<FieldType> fields;

	TargetReader(String file, List<FieldType> fields) {
		this.file = file;
		this.fields = fields;
	}

	Target read(Node node) {
		if (!(node instanceof MappingNode)) {
			return Target.of(text(node));
		}
		YamlMap target = new YamlMap(file, PLACE, node, KEYWORDS);
		boolean required = target.get("required") == null || target.flag("required");
		return new Target(target.text("to"), required, conditions(target, "when"), conditions(target, "unless"));
	}

	private List<Condition> conditions(YamlMap target, String keyword) {
		Node node = target.get(keyword);
		if (node == null) {
			return List.of();
		}
		Map<String, Node> entries = YamlMap.entries(file, node, keyword);
		if (entries.isEmpty()) {
			throw YamlMap.fault(file, node, "types.no-condition", keyword, tests());
		}
		return entries.entrySet().stream().flatMap((entry) -> {
			Test test = Arrays.stream(Test.values())
				.filter((known) -> word(known).equals(entry.getKey()))
				.findFirst()
				.orElseThrow(() -> YamlMap.fault(file, node, "types.unknown-condition", entry.getKey(), tests()));
			return (test == Test.THERE) ? there(entry.getValue()).stream()
					: YamlMap.entries(file, entry.getValue(), entry.getKey())
						.entrySet()
						.stream()
						.map((field) -> condition(test, field.getKey(), entry.getValue(), field.getValue()));
		}).toList();
	}

	private List<Condition> there(Node node) {
		return YamlMap.items(file, node, word(Test.THERE))
			.stream()
			.map((item) -> new Condition(Test.THERE, field(text(item), item).name(), List.of(), null))
			.toList();
	}

	private Condition condition(Test test, String name, Node place, Node node) {
		FieldType field = field(name, place);
		if (test == Test.IS) {
			List<Node> values = (node instanceof SequenceNode) ? YamlMap.items(file, node, name) : List.of(node);
			if (values.isEmpty()) {
				throw YamlMap.fault(file, node, "types.no-value", "", name);
			}
			return new Condition(test, name, values.stream().map((value) -> value(field, value)).toList(), null);
		}
		if (!SIZES.contains(field.kind())) {
			throw YamlMap.fault(file, place, "types.no-size", name, word(test));
		}
		Matcher limit = LIMIT.matcher(text(node));
		if (!limit.matches() || limit.group(2) != null && field.kind() != FieldKind.AMOUNT) {
			throw YamlMap.fault(file, node, "types.limit", name);
		}
		return new Condition(test, name, List.of(limit.group(1)), currency(limit.group(2), node));
	}

	/** A type whose documents say no currency cannot tell it. */
	private @Nullable String currency(@Nullable String code, Node node) {
		if (code != null && fields.stream().noneMatch((field) -> field.kind() == FieldKind.CURRENCY)) {
			throw YamlMap.fault(file, node, "types.no-currency", code);
		}
		return code;
	}

	private FieldType field(String name, Node node) {
		return fields.stream()
			.filter((known) -> known.name().equals(name))
			.findFirst()
			.orElseThrow(() -> YamlMap.fault(file, node, "types.unknown-field", name));
	}

	private String value(FieldType field, Node node) {
		return CheckReader.value(file, field, node);
	}

	private String text(Node node) {
		if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
			throw YamlMap.fault(file, node, "types.text-wanted", PLACE);
		}
		return scalar.getValue().strip();
	}

	private static String word(Test test) {
		return test.name().toLowerCase(Locale.ROOT);
	}

	private static String tests() {
		return Arrays.stream(Test.values()).map(TargetReader::word).collect(Collectors.joining(", "));
	}

}
