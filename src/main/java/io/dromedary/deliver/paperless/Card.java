package io.dromedary.deliver.paperless;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dromedary.deliver.Placeholders;
import io.dromedary.document.Assessment;

/**
 * What a document is filed under.
 *
 * @param idField number of the custom field that holds our id
 * @param tags their numbers
 * @param fields values of custom fields by their numbers
 */
record Card(String title, int idField, List<Integer> tags, Map<Integer, JsonNode> fields) {

	/** Document.title of paperless-ngx (src/documents/models.py). */
	private static final int LONGEST_TITLE = 128;

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	static Card of(Assessment assessment, PaperlessSettings settings, PaperlessApi api) {
		Map<String, JsonNode> known = byName(api.get("/api/custom_fields/?page_size=10000"));
		Map<Integer, JsonNode> fields = new LinkedHashMap<>();
		Map<String, String> wanted = new TreeMap<>(settings.fields());
		wanted.put(settings.idField(), "{id}");
		wanted.forEach((name, template) -> {
			JsonNode field = known.get(name);
			Placeholders value = new Placeholders(template);
			if (field == null || !value.wellFormed()) {
				throw api.waits("fields", 0);
			}
			String filled = Placeholders.line(value.filled(assessment, Placeholders::line));
			fields.put(field.path("id").asInt(), filled.equals(Placeholders.NONE) ? JSON.nullNode()
					: value(field.path("data_type").asText(), filled));
		});
		int idField = Optional.ofNullable(known.get(settings.idField()))
			.map((field) -> field.path("id").asInt())
			.orElseThrow(() -> api.waits("fields", 0));
		return new Card(title(assessment, settings, api), idField, tags(settings, api), fields);
	}

	private static JsonNode value(String type, String text) {
		try {
			return (type.equals("float") || type.equals("integer")) ? JSON.numberNode(new BigDecimal(text))
					: JSON.textNode(text);
		}
		catch (NumberFormatException ex) {
			return JSON.textNode(text);
		}
	}

	private static String title(Assessment assessment, PaperlessSettings settings, PaperlessApi api) {
		Placeholders template = new Placeholders(settings.title());
		if (!template.wellFormed() || settings.title().isBlank()) {
			throw api.waits("fields", 0);
		}
		String title = Placeholders.line(template.filled(assessment, Placeholders::line));
		return (title.length() > LONGEST_TITLE) ? title.substring(0, LONGEST_TITLE) : title;
	}

	private static List<Integer> tags(PaperlessSettings settings, PaperlessApi api) {
		if (settings.tags().isEmpty()) {
			return List.of();
		}
		Map<String, JsonNode> known = byName(api.get("/api/tags/?page_size=10000"));
		return settings.tags().stream().map((name) -> {
			JsonNode tag = known.get(name);
			if (tag == null) {
				throw api.waits("fields", 0);
			}
			return tag.path("id").asInt();
		}).toList();
	}

	private static Map<String, JsonNode> byName(JsonNode list) {
		Map<String, JsonNode> byName = new LinkedHashMap<>();
		list.path("results").forEach((each) -> byName.put(each.path("name").asText(), each));
		return byName;
	}

	/** As the form of an upload wants them. */
	String customFields() {
		ObjectNode object = JSON.objectNode();
		fields.forEach((id, value) -> object.set(String.valueOf(id), value));
		return object.toString();
	}

	/**
	 * Our id that a document there has; empty where it has none.
	 * @param there as paperless-ngx shows it
	 */
	String idOf(JsonNode there) {
		return there.path("custom_fields")
			.valueStream()
			.filter((field) -> field.path("field").asInt() == idField)
			.map((field) -> field.path("value").asText(""))
			.findFirst()
			.orElse("");
	}

	/**
	 * What changes a document that is there: fields and tags that others gave it stay.
	 * @param there as paperless-ngx shows it
	 */
	ObjectNode change(JsonNode there) {
		ArrayNode all = JSON.arrayNode();
		there.path("custom_fields").forEach((field) -> {
			if (!fields.containsKey(field.path("field").asInt())) {
				all.add(field);
			}
		});
		fields.forEach((id, value) -> all.add(JSON.objectNode().put("field", id).set("value", value)));
		ArrayNode tagged = JSON.arrayNode();
		there.path("tags").forEach(tagged::add);
		tags.stream()
			.filter((tag) -> tagged.valueStream().noneMatch((known) -> known.asInt() == tag))
			.forEach(tagged::add);
		ObjectNode change = JSON.objectNode().put("title", title);
		change.set("custom_fields", all);
		change.set("tags", tagged);
		return change;
	}

}
