package io.dromedary.types;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Sameness;
import io.dromedary.document.Sameness.Then;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code same} of a type file. */
final class SamenessReader {

	private static final String PLACE = "same";

	private static final Set<String> KEYWORDS = new LinkedHashSet<>(
			List.of("seller", "number", "year", "kind", "account", "then"));

	private final String file;

	private final YamlMap same;

	private final List<FieldType> fields;

	private SamenessReader(String file, YamlMap same, List<FieldType> fields) {
		this.file = file;
		this.same = same;
		this.fields = fields;
	}

	static Sameness read(String file, Node node, List<FieldType> fields) {
		return new SamenessReader(file, new YamlMap(file, PLACE, node, KEYWORDS), fields).read();
	}

	private Sameness read() {
		Node sellers = same.need("seller");
		List<String> seller = YamlMap.items(file, sellers, "seller")
			.stream()
			.map((item) -> field(item, "seller", null))
			.toList();
		if (seller.isEmpty()) {
			throw YamlMap.fault(file, sellers, "types.no-seller");
		}
		return new Sameness(seller, field(same.need("number"), "number", null),
				field(same.need("year"), "year", FieldKind.DATE), maybe("kind", null), maybe("account", FieldKind.IBAN),
				then());
	}

	private @Nullable String maybe(String keyword, @Nullable FieldKind kind) {
		Node node = same.get(keyword);
		return (node != null) ? field(node, keyword, kind) : null;
	}

	/** The name of a field of this kind; null for any. */
	private String field(Node node, String keyword, @Nullable FieldKind kind) {
		String name = same.scalar(node, keyword);
		FieldType field = fields.stream()
			.filter((known) -> known.name().equals(name))
			.findFirst()
			.orElseThrow(() -> YamlMap.fault(file, node, "types.same-field", name));
		if (kind != null && field.kind() != kind) {
			throw YamlMap.fault(file, node, "types.same-kind", keyword, FieldReader.word(kind), name);
		}
		return name;
	}

	private Then then() {
		Node node = same.get("then");
		if (node == null) {
			return Then.REVIEW;
		}
		String word = same.scalar(node, "then");
		return Then.of(word).orElseThrow(() -> YamlMap.fault(file, node, "types.unknown-then", word, words()));
	}

	private static String words() {
		return Arrays.stream(Then.values()).map(Then::word).collect(Collectors.joining(", "));
	}

}
