package io.dromedary.extract;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.re2j.Pattern;

/**
 * Takes the one JSON object out of an answer whose server let reasoning, channel marks or
 * a code fence through. It never closes brackets, guesses keys or repairs commas: such an
 * answer is asked for again.
 */
final class Salvage {

	private static final ObjectMapper STRICT = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
		.nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
		.build();

	private static final Pattern THOUGHTS = Pattern.compile("(?s)^\\s*<(?:reasoning|think)>.*?</(?:reasoning|think)>");

	private static final Pattern FENCE = Pattern.compile("(?s)^```(?:json)?(.*?)```$");

	private Salvage() {
	}

	/**
	 * The answer's object, its numbers as texts just as they stood; empty without one.
	 */
	static Optional<JsonNode> object(String answer) {
		String text = finalChannel(answer.replace("\ufeff", "")).strip();
		text = FENCE.matcher(THOUGHTS.matcher(text).replaceFirst("").strip()).replaceFirst("$1");
		int start = text.indexOf('{');
		while (start >= 0) {
			Optional<JsonNode> object = parsed(text.substring(start));
			if (object.isPresent()) {
				return object.map(Salvage::numbersAsText);
			}
			// an object that does not start the answer may follow prose, never follow
			// JSON
			start = text.charAt(0) == '{' ? -1 : text.indexOf('{', start + 1);
		}
		return Optional.empty();
	}

	private static String finalChannel(String text) {
		int channel = text.lastIndexOf("<|channel|>final");
		if (channel >= 0) {
			int message = text.indexOf("<|message|>", channel);
			return message < 0 ? "" : text.substring(message + 11).split("<\\|(?:return|end)\\|>", 2)[0];
		}
		int marker = text.lastIndexOf("assistantfinal");
		return marker < 0 || text.stripLeading().startsWith("{") ? text : text.substring(marker + 14);
	}

	private static Optional<JsonNode> parsed(String text) {
		try (JsonParser parser = STRICT.createParser(text)) {
			JsonNode node = STRICT.readTree(parser);
			boolean alone = parser.nextToken() == null;
			return alone && node != null && node.isObject() ? Optional.of(node) : Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static JsonNode numbersAsText(JsonNode node) {
		if (node.isNumber()) {
			return TextNode.valueOf(node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText());
		}
		if (node instanceof ObjectNode object) {
			object.fieldNames().forEachRemaining((name) -> object.set(name, numbersAsText(object.get(name))));
		}
		else if (node instanceof ArrayNode array) {
			for (int i = 0; i < array.size(); i++) {
				array.set(i, numbersAsText(array.get(i)));
			}
		}
		return node;
	}

}
