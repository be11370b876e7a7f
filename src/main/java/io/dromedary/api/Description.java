package io.dromedary.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springframework.http.HttpStatus;

/** What all operations have in common. */
class Description {

	private static final String TOKEN = "token";

	private final String url;

	/**
	 * @param url where clients reach this hub
	 */
	Description(String url) {
		this.url = url;
	}

	void complete(OpenAPI api) {
		String version = Description.class.getPackage().getImplementationVersion();
		api.getInfo().version(Objects.requireNonNullElse(version, "development"));
		api.servers(List.of(new Server().url(url)));
		api.getComponents()
			.addSecuritySchemes(TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
		api.security(List.of(new SecurityRequirement().addList(TOKEN)));
		ModelConverters.getInstance(true).readAll(Uploaded.class).forEach(api::schema);
		api.getPaths()
			.forEach((path, item) -> item.readOperationsMap()
				.forEach((method, operation) -> complete(path, operation, method != PathItem.HttpMethod.GET)));
	}

	/** What the settings allow. */
	static void limit(OpenAPI api, ApiSettings settings) {
		Objects.requireNonNull(api.getPaths().get(Links.DOCUMENTS))
			.getPost()
			.getParameters()
			.stream()
			.filter((parameter) -> parameter.getName().equals("wait"))
			.forEach((parameter) -> parameter.getSchema()
				.setMaximum(BigDecimal.valueOf(settings.maxWait().toSeconds())));
	}

	private static void complete(String path, Operation operation, boolean changes) {
		operation.tags(List.of(path.split("[/.]")[2]));
		problem(operation, HttpStatus.BAD_REQUEST);
		problem(operation, HttpStatus.UNAUTHORIZED);
		if (changes) {
			problem(operation, HttpStatus.FORBIDDEN);
		}
		if (path.contains("{id}")) {
			operation.getParameters()
				.stream()
				.filter((parameter) -> List.of("id", "webhookId").contains(parameter.getName()))
				.forEach((parameter) -> parameter.schema(new Schema<>().$ref("#/components/schemas/Name")));
			problem(operation, HttpStatus.NOT_FOUND);
		}
		problem(operation, HttpStatus.NOT_ACCEPTABLE);
		problem(operation, HttpStatus.TOO_MANY_REQUESTS);
		if (operation.getRequestBody() != null) {
			problem(operation, HttpStatus.PAYLOAD_TOO_LARGE);
			problem(operation, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
		}
		problem(operation, HttpStatus.INTERNAL_SERVER_ERROR);
		problem(operation, HttpStatus.SERVICE_UNAVAILABLE);
	}

	private static void problem(Operation operation, HttpStatus status) {
		String name = status.getReasonPhrase().replace(" ", "");
		operation.getResponses()
			.addApiResponse(String.valueOf(status.value()), new ApiResponse().$ref("#/components/responses/" + name));
	}

}
