package io.dromedary.api;

import java.util.Iterator;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.dromedary.api.Caller.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What the description promises of answers. */
class Promise {

	private final ObjectNode api;

	/**
	 * Members that are not described are allowed to come, but must not be there today.
	 */
	Promise(JsonNode description) {
		api = description.deepCopy();
		api.at("/components/schemas").forEach((schema) -> {
			if (schema.has("properties") && !schema.has("additionalProperties")) {
				((ObjectNode) schema).put("additionalProperties", false);
			}
		});
	}

	/** What is not described, such as a wrong method, promises nothing. */
	void isKeptBy(String method, String path, Answer answer) {
		JsonNode operation = operation(method.toLowerCase(), path);
		if (operation.isMissingNode()) {
			return;
		}
		String what = method + " " + path + ": " + answer.status();
		JsonNode response = resolved(operation.path("responses").path(String.valueOf(answer.status())));
		assertThat(response.isMissingNode()).as(what + " is described").isFalse();
		response.path("headers").fields().forEachRemaining((header) -> {
			if (header.getValue().path("required").asBoolean()) {
				assertThat(answer.header(header.getKey())).as(what + " with " + header.getKey()).isNotEmpty();
			}
		});
		JsonNode content = response.path("content");
		if (content.isMissingNode()) {
			assertThat(answer.response().body()).as(what + " is empty").isEmpty();
			return;
		}
		String type = answer.header("Content-Type").split(";")[0];
		assertThat(content.has(type)).as(what + " as " + type).isTrue();
		if (type.endsWith("json")) {
			assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
				.getSchema(schema(content.path(type).path("schema")))
				.validate(answer.body())).as(what + " " + answer.text()).isEmpty();
		}
	}

	private ObjectNode schema(JsonNode schema) {
		return ((ObjectNode) schema.deepCopy()).set("components", api.path("components"));
	}

	private JsonNode resolved(JsonNode node) {
		return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
	}

	private JsonNode operation(String method, String path) {
		Iterator<Map.Entry<String, JsonNode>> paths = api.path("paths").fields();
		while (paths.hasNext()) {
			Map.Entry<String, JsonNode> candidate = paths.next();
			if (path.matches(candidate.getKey().replaceAll("\\{\\w+}", "[^/]+"))) {
				return candidate.getValue().path(method);
			}
		}
		return api.path("nothing");
	}

}
