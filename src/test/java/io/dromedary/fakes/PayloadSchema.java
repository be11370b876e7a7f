package io.dromedary.fakes;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.dromedary.deliver.Payload;

/** The form of what is posted and delivered, as its readers have it. */
public final class PayloadSchema {

	private static final ObjectMapper JSON = new ObjectMapper();

	private PayloadSchema() {
	}

	public static JsonNode json() throws IOException {
		try (InputStream schema = Payload.class.getResourceAsStream("payload.schema.json")) {
			return JSON.readTree(schema);
		}
	}

	/** Where a payload is not of that form; without values, which are about persons. */
	public static List<String> flaws(byte[] payload) throws IOException {
		JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
			.getSchema(json(), SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
		return schema.validate(JSON.readTree(payload))
			.stream()
			.map((flaw) -> flaw.getInstanceLocation() + ": " + flaw.getType())
			.toList();
	}

}
