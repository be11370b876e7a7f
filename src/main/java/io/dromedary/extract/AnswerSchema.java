package io.dromedary.extract;

import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldType;

/**
 * The JSON schema of the answer for a document type. Only what every server's grammar can
 * compile: every key required, absent values null, no {@code format} and no
 * {@code pattern} (servers meet them by inventing values, or refuse the request). Fields
 * are in alphabetical order, because Ollama answers in that order whatever the schema
 * says. A type with an item table wraps them, so that the rows, where a model may run
 * away, come after all fields.
 */
final class AnswerSchema {

	/** Sorts before {@link #LINES}: the rows come last in either order. */
	static final String FIELDS = "fields";

	static final String LINES = "lines";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final String text;

	private final JsonSchema schema;

	private AnswerSchema(ObjectNode node) {
		this.text = node.toString();
		this.schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(node);
	}

	static AnswerSchema of(DocumentType type) {
		ObjectNode fields = object(alphabetical(type.fields()));
		if (type.lines().isEmpty()) {
			return new AnswerSchema(fields);
		}
		ObjectNode lines = JSON.createObjectNode().put("type", "array");
		lines.set("items", object(type.lines()));
		ObjectNode root = JSON.createObjectNode().put("type", "object");
		root.putObject("properties").set(FIELDS, fields);
		root.withObject("properties").set(LINES, lines);
		root.putArray("required").add(FIELDS).add(LINES);
		return new AnswerSchema(root.put("additionalProperties", false));
	}

	static List<FieldType> alphabetical(List<FieldType> fields) {
		return fields.stream().sorted(Comparator.comparing(FieldType::name)).toList();
	}

	private static ObjectNode object(List<FieldType> fields) {
		ObjectNode object = JSON.createObjectNode().put("type", "object");
		ObjectNode properties = object.putObject("properties");
		fields.forEach((field) -> properties.putObject(field.name()).putArray("type").add("string").add("null"));
		fields.forEach((field) -> object.withArray("required").add(field.name()));
		return object.put("additionalProperties", false);
	}

	boolean accepts(JsonNode answer) {
		return this.schema.validate(answer).isEmpty();
	}

	String text() {
		return this.text;
	}

}
