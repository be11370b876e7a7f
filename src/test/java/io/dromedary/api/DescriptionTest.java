package io.dromedary.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dromedary.document.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the description says of the API; that answers keep to it is looked at by every
 * {@link Caller}.
 */
@ApiTest
class DescriptionTest {

	@Autowired
	Caller caller;

	@Autowired
	RequestMappingHandlerMapping requestMappingHandlerMapping;

	private JsonNode api;

	private final Map<String, JsonNode> operations = new TreeMap<>();

	@BeforeEach
	void read() throws Exception {
		api = caller.get("/v3/api-docs").body();
		api.path("paths")
			.fields()
			.forEachRemaining((path) -> path.getValue()
				.fields()
				.forEachRemaining(
						(operation) -> operations.put(operation.getKey() + " " + path.getKey(), operation.getValue())));
	}

	@Test
	void everyAddressOfTheApiIsDescribedAndNoOther() {
		Set<String> served = new TreeSet<>();
		requestMappingHandlerMapping.getHandlerMethods()
			.keySet()
			.forEach((mapping) -> mapping.getPatternValues()
				.stream()
				.filter((pattern) -> pattern.startsWith("/api/"))
				.forEach((pattern) -> mapping.getMethodsCondition()
					.getMethods()
					.stream()
					.map(RequestMethod::name)
					.forEach((method) -> served.add(method.toLowerCase() + " " + pattern))));
		assertThat(served).isNotEmpty();
		assertThat(operations.keySet()).isEqualTo(served);
	}

	/** A schema written by hand falls together with that of a record of the same name. */
	@Test
	void whatIsAskedForIsNoneOfWhatIsAnswered() {
		JsonNode written = new ObjectMapper().valueToTree(DescriptionConfiguration.patch()).at("/components/schemas");
		assertThat(written.properties()).filteredOn((schema) -> schema.getValue().has("additionalProperties"))
			.hasSizeGreaterThan(5)
			.allSatisfy((schema) -> assertThat(api.at("/components/schemas/" + schema.getKey())).as(schema.getKey())
				.isEqualTo(schema.getValue()));
	}

	@Test
	void everyOperationSaysWhatItIsForAndWhatItAnswersToStrangers() {
		assertThat(api.at("/components/securitySchemes/token/scheme").asText()).isEqualTo("bearer");
		assertThat(api.path("security").toString()).isEqualTo("[{\"token\":[]}]");
		assertThat(operations).allSatisfy((name, operation) -> {
			assertThat(operation.path("summary").asText()).as(name).isNotBlank();
			assertThat(operation.has("security")).as(name).isFalse();
			assertThat(operation.path("responses").fieldNames()).as(name)
				.toIterable()
				.contains("400", "401", "500")
				.anyMatch((status) -> status.startsWith("2"))
				.doesNotContain("default");
		});
		List<String> ids = operations.values().stream().map((it) -> it.path("operationId").asText()).toList();
		assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
	}

	@Test
	void everyVariableOfAnAddressIsAParameter() {
		assertThat(operations).allSatisfy((name, operation) -> Pattern.compile("\\{(\\w+)}")
			.matcher(name)
			.results()
			.forEach((variable) -> assertThat(operation.path("parameters")).as(name)
				.anyMatch((parameter) -> parameter.path("in").asText().equals("path")
						&& parameter.path("name").asText().equals(variable.group(1)))));
	}

	@Test
	void everyReferenceLeadsSomewhere() {
		List<String> lost = api.findValuesAsText("$ref")
			.stream()
			.filter((reference) -> api.at(reference.substring(1)).isMissingNode())
			.toList();
		assertThat(lost).isEmpty();
	}

	@Test
	void nothingThatWasWrittenByHandIsLost() {
		ObjectNode again = api.deepCopy();
		MergePatch.merge(again, new ObjectMapper().valueToTree(DescriptionConfiguration.patch()));
		((ObjectNode) again.at("/paths/~1api~1documents/post/parameters/1/schema")).put("maximum", 20);
		assertThat(again).isEqualTo(api);
	}

	@Test
	void itNamesEveryStatusOfADocument() {
		List<String> named = new ArrayList<>();
		api.at("/components/schemas/Status/enum").forEach((status) -> named.add(status.asText()));
		assertThat(named).isEqualTo(Arrays.stream(Status.values()).map(Status::word).toList());
	}

	@Test
	void whatIsAlwaysThereIsRequiredAndTheRestMayBeNullOrMissing() {
		assertThat(names("/components/schemas/Detail/required")).contains("id", "fields", "sha256")
			.doesNotContain("summary", "note", "reason");
		assertThat(names("/components/schemas/FieldView/required")).contains("value", "evidence");
		assertThat(names("/components/schemas/FieldView/properties/value/type")).containsExactlyInAnyOrder("string",
				"null");
	}

	@Test
	void itIsBehindTheTokenAndInYamlToo() throws Exception {
		for (String path : List.of("/v3/api-docs", "/v3/api-docs.yaml")) {
			assertThat(caller.send(caller.request(path)).status()).isEqualTo(401);
		}
		assertThat(caller.get("/v3/api-docs.yaml").text()).startsWith("openapi: 3.1");
		assertThat(api.at("/servers/0/url").asText()).startsWith("http://");
		assertThat(api.at("/info/version").asText()).isNotEmpty();
	}

	private Set<String> names(String pointer) {
		return StreamSupport.stream(api.at(pointer).spliterator(), false)
			.map(JsonNode::asText)
			.collect(Collectors.toSet());
	}

}
