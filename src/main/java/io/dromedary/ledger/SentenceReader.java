package io.dromedary.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import io.dromedary.document.Sentence;

/** Reads a sentence whose arguments are texts or sentences. */
final class SentenceReader extends JsonDeserializer<Sentence> {

	@Override
	public Sentence deserialize(JsonParser parser, DeserializationContext context) throws IOException {
		return sentence(parser.readValueAsTree());
	}

	private static Sentence sentence(JsonNode node) {
		List<Object> arguments = new ArrayList<>();
		node.path("arguments")
			.forEach((argument) -> arguments.add(argument.isObject() ? sentence(argument) : argument.asText()));
		return new Sentence(node.path("key").asText(), arguments);
	}

}
