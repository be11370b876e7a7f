package io.dromedary.types;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a type file whose keys are known; every fault names its line and column.
 */
final class YamlMap {

	private static final Set<String> LANGUAGES = new LinkedHashSet<>(List.of("en", "it"));

	private final String file;

	private final String place;

	private final Node node;

	private final Map<String, Node> values;

	/**
	 * @param place for people, such as {@code fields.total}; empty for the file
	 * @param keywords the keys it may have
	 */
	YamlMap(String file, String place, Node node, Set<String> keywords) {
		this.file = file;
		this.place = place;
		this.node = node;
		this.values = entries(file, node, place);
		for (NodeTuple tuple : ((MappingNode) node).getValue()) {
			String key = ((ScalarNode) tuple.getKeyNode()).getValue();
			if (!keywords.contains(key)) {
				throw fault(file, tuple.getKeyNode(), "types.unknown-keyword", key, String.join(", ", keywords));
			}
		}
	}

	@Nullable Node get(String key) {
		return values.get(key);
	}

	Node need(String key) {
		Node value = values.get(key);
		if (value == null) {
			throw place.isEmpty() ? fault(file, node, "types.missing-in-file", key)
					: fault(file, node, "types.missing", place, key);
		}
		return value;
	}

	String text(String key) {
		return scalar(need(key), key);
	}

	boolean flag(String key) {
		Node value = values.get(key);
		if (value == null) {
			return false;
		}
		String text = scalar(value, key);
		if (!text.equals("true") && !text.equals("false")) {
			throw fault(file, value, "types.flag", key);
		}
		return text.equals("true");
	}

	String scalar(Node value, String key) {
		if (!(value instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
			throw fault(file, value, "types.text-wanted", key);
		}
		return scalar.getValue().strip();
	}

	/**
	 * A list of words, or lists by language: then the first of each language, the second
	 * of each and so on, for the most telling stand first.
	 */
	List<String> words(Node value, String key) {
		if (!(value instanceof MappingNode)) {
			return items(file, value, key).stream().map((item) -> scalar(item, key)).toList();
		}
		List<List<String>> byLanguage = entries(file, value, key).values()
			.stream()
			.map((list) -> items(file, list, key).stream().map((item) -> scalar(item, key)).toList())
			.toList();
		var words = new ArrayList<String>();
		int longest = byLanguage.stream().mapToInt(List::size).max().orElse(0);
		for (int rank = 0; rank < longest; rank++) {
			for (List<String> language : byLanguage) {
				if (rank < language.size() && !words.contains(language.get(rank))) {
					words.add(language.get(rank));
				}
			}
		}
		return words;
	}

	/** A title for each language, or one for all. */
	Map<String, String> titles() {
		Node value = values.get("title");
		if (value instanceof MappingNode) {
			var languages = new YamlMap(file, "title", value, LANGUAGES);
			var titles = new LinkedHashMap<String, String>();
			languages.values.forEach((language, title) -> titles.put(language, scalar(title, language)));
			return titles;
		}
		return (value != null) ? Map.of("any", scalar(value, "title")) : Map.of();
	}

	/** The entries of a mapping in their order; no key may stand twice. */
	static Map<String, Node> entries(String file, Node node, String place) {
		if (!(node instanceof MappingNode mapping)) {
			throw place.isEmpty() ? fault(file, node, "types.entries-wanted")
					: fault(file, node, "types.mapping-wanted", place);
		}
		var entries = new LinkedHashMap<String, Node>();
		for (NodeTuple tuple : mapping.getValue()) {
			if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
				throw fault(file, tuple.getKeyNode(), "types.mapping-wanted", place);
			}
			if (entries.put(key.getValue(), tuple.getValueNode()) != null) {
				throw fault(file, key, "types.duplicate", key.getValue());
			}
		}
		return entries;
	}

	static List<Node> items(String file, Node node, String place) {
		if (!(node instanceof SequenceNode sequence)) {
			throw fault(file, node, "types.list-wanted", place);
		}
		return sequence.getValue();
	}

	static TypeFileException fault(String file, Node node, String key, Object... arguments) {
		return new TypeFileException(file, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1,
				Sentence.of(key, arguments));
	}

}
