package io.dromedary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

/** What a route file must be: valid, named, described, and free of code. */
final class RouteRules {

	private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

	private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
		.getSchema(RouteRules.class.getResourceAsStream("/schema/camelYamlDsl.json"));

	private static final Set<String> CODE = Set.of("groovy", "js", "javascript", "mvel", "ognl", "spel", "java", "joor",
			"python", "csimple", "xquery", "script", "doTry", "doCatch", "doFinally", "do-try");

	private static final Pattern REGEX = Pattern.compile("(?i)\\bregex\\b|\\bregexReplace|\\breplaceAll\\b");

	private static final Pattern JSON = Pattern.compile("^\\s*[\\[{]\\s*[\"\\]}]", Pattern.DOTALL);

	/** A sentence: a capital at its beginning, a point at its end and none between. */
	private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}[^.!?\\n]*(\\.\\S[^.!?\\n]*)*\\.");

	private RouteRules() {
	}

	/** What is wrong with a file; empty where nothing is. */
	static List<String> complaints(String text) {
		List<String> complaints = new ArrayList<>();
		JsonNode file;
		try {
			file = YAML.readTree(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		for (ValidationMessage message : SCHEMA.validate(file)) {
			complaints.add("schema: " + message.getMessage());
		}
		for (JsonNode entry : file) {
			if (entry.has("route")) {
				named(entry.get("route"), complaints);
			}
			if (entry.has("from")) {
				complaints.add("a route without an id");
			}
		}
		free(file, complaints);
		return complaints;
	}

	private static void named(JsonNode route, List<String> complaints) {
		String id = route.path("id").asText();
		if (id.isBlank()) {
			complaints.add("a route without an id");
		}
		if (!SENTENCE.matcher(route.path("description").asText().strip()).matches()) {
			complaints.add("the description of route " + id + " is not one sentence");
		}
	}

	private static void free(JsonNode node, List<String> complaints) {
		if (node.isTextual() && REGEX.matcher(node.asText()).find()) {
			complaints.add("a regular expression: " + node.asText());
		}
		if (node.isTextual() && JSON.matcher(node.asText()).find()) {
			complaints.add("JSON built from a string: " + node.asText());
		}
		for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext();) {
			Map.Entry<String, JsonNode> field = fields.next();
			if (CODE.contains(field.getKey()) || REGEX.matcher(field.getKey()).matches()) {
				complaints.add("code: " + field.getKey());
			}
			free(field.getValue(), complaints);
		}
		if (node.isArray()) {
			node.forEach((element) -> free(element, complaints));
		}
	}

}
