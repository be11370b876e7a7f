package io.dromedary.types;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A type file that takes over what another says ({@code like: invoice}). What it says
 * itself goes before: of a field or column, word by word. A further field stands behind
 * the one that stands before it in its file. A field without a kind that the other does
 * not know is left out, because the other may be one of somebody's own.
 */
final class Inherited {

	/** What a type does not get from another: how it is called and told apart. */
	private static final Set<String> OWN = Set.of("name", "title", "description", "recognise", "unlike", "mail-body",
			"credit");

	private static final Set<String> MERGED = Set.of("fields", "lines");

	private final String file;

	/**
	 * @param file name of the file that takes over, for faults
	 */
	Inherited(String file) {
		this.file = file;
	}

	/** The head of a file that says all of it. */
	Node merged(Node own, Node other) {
		Map<String, Node> said = YamlMap.entries(file, own, "");
		Map<String, Node> entries = new LinkedHashMap<>(said);
		entries.remove(TypeFile.LIKE);
		YamlMap.entries(file, other, "").forEach((keyword, value) -> {
			if (MERGED.contains(keyword) && said.containsKey(keyword)) {
				entries.put(keyword, fields(keyword, said.get(keyword), value));
			}
			else if (!OWN.contains(keyword)) {
				entries.putIfAbsent(keyword, value);
			}
		});
		return mapping(entries, own);
	}

	private Node fields(String keyword, Node own, Node other) {
		Map<String, Node> known = YamlMap.entries(file, other, keyword);
		Map<String, Node> said = YamlMap.entries(file, own, keyword);
		List<String> order = new ArrayList<>(known.keySet());
		Map<String, Node> fields = new LinkedHashMap<>(known);
		int at = order.size();
		for (Map.Entry<String, Node> field : said.entrySet()) {
			String name = field.getKey();
			Node before = known.get(name);
			Map<String, Node> words = YamlMap.entries(file, field.getValue(), keyword + "." + name);
			if (before != null) {
				Map<String, Node> all = new LinkedHashMap<>(YamlMap.entries(file, before, keyword + "." + name));
				all.putAll(words);
				fields.put(name, mapping(all, field.getValue()));
				at = order.indexOf(name) + 1;
			}
			else if (words.containsKey("kind")) {
				fields.put(name, field.getValue());
				order.add(at++, name);
			}
		}
		Map<String, Node> ordered = new LinkedHashMap<>();
		order.forEach((name) -> ordered.put(name, fields.get(name)));
		return mapping(ordered, own);
	}

	/** Its faults are shown at the place of another node. */
	private static Node mapping(Map<String, Node> entries, Node place) {
		List<NodeTuple> tuples = new ArrayList<>();
		entries.forEach((key, value) -> tuples.add(new NodeTuple(
				new ScalarNode(Tag.STR, key, value.getStartMark(), value.getEndMark(), ScalarStyle.PLAIN), value)));
		return new MappingNode(Tag.MAP, true, tuples, place.getStartMark(), place.getEndMark(), FlowStyle.BLOCK);
	}

	@Override
	public String toString() {
		return "Inherited[" + file + "]";
	}

	/** The type that a file takes over from; empty where it says all itself. */
	static Optional<String> other(String file, Node root) {
		if (!(root instanceof MappingNode mapping)) {
			return Optional.empty();
		}
		return mapping.getValue()
			.stream()
			.filter((tuple) -> tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(TypeFile.LIKE))
			.map(NodeTuple::getValueNode)
			.findFirst()
			.map((value) -> name(file, value));
	}

	private static String name(String file, Node value) {
		if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
			return scalar.getValue().strip();
		}
		throw YamlMap.fault(file, value, "types.text-wanted", TypeFile.LIKE);
	}

}
