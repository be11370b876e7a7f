package io.dromedary.types;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.dromedary.document.SettlementLabels;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads {@code settlement} of a type file. What it leaves out is taken from the words
 * that Dromedary brings.
 */
final class SettlementReader {

	private static final String PLACE = "settlement";

	private static final Set<String> KEYWORDS = new LinkedHashSet<>(
			List.of("tendered", "change", "rounding", "subtotal", "tax", "due"));

	private SettlementReader() {
	}

	/**
	 * @param node null where the file says nothing
	 */
	static SettlementLabels read(String file, @Nullable Node node) {
		return (node != null) ? read(file, node, usual()) : usual();
	}

	private static SettlementLabels read(String file, Node node, SettlementLabels usual) {
		var words = new YamlMap(file, PLACE, node, KEYWORDS);
		return new SettlementLabels(words(words, "tendered", usual.tendered()), words(words, "change", usual.change()),
				words(words, "rounding", usual.rounding()), words(words, "subtotal", usual.subtotal()),
				words(words, "tax", usual.tax()), words(words, "due", usual.due()));
	}

	private static List<String> words(YamlMap settlement, String keyword, List<String> usual) {
		Node node = settlement.get(keyword);
		return (node != null) ? settlement.words(node, keyword) : usual;
	}

	private static SettlementLabels usual() {
		return Usual.LABELS;
	}

	private static final class Usual {

		private static final SettlementLabels LABELS = load();

		private static SettlementLabels load() {
			String name = "settlement.yaml";
			try (InputStream stream = Objects.requireNonNull(Usual.class.getResourceAsStream(name))) {
				var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
				return SettlementReader.read(name, new TypeFile(name).root(text), SettlementLabels.NONE);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
