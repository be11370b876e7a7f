package io.dromedary.api;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.OpenAPI;

/** Changes a description as a JSON merge patch (RFC 7396) says. */
class MergePatch {

	/** The mapper of OpenAPI leaves out what is null. */
	private static final ObjectMapper PLAIN = new ObjectMapper();

	private final ObjectMapper mapper;

	/**
	 * @param mapper one that knows OpenAPI
	 */
	MergePatch(ObjectMapper mapper) {
		this.mapper = mapper;
	}

	void apply(Map<String, Object> patch, OpenAPI api) {
		ObjectNode tree = mapper.valueToTree(api);
		merge(tree, PLAIN.valueToTree(patch));
		try {
			OpenAPI merged = mapper.treeToValue(tree, OpenAPI.class);
			api.info(merged.getInfo())
				.tags(merged.getTags())
				.paths(merged.getPaths())
				.components(merged.getComponents());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static void merge(ObjectNode target, ObjectNode patch) {
		patch.fields().forEachRemaining((member) -> {
			JsonNode value = member.getValue();
			if (value.isNull()) {
				target.remove(member.getKey());
			}
			else if (value instanceof ObjectNode object) {
				JsonNode there = target.get(member.getKey());
				merge((there instanceof ObjectNode known) ? known : target.putObject(member.getKey()), object);
			}
			else {
				target.set(member.getKey(), value);
			}
		});
	}

}
