package io.dromedary.extract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/**
 * What a model server says about itself: the models it has and how many tokens one
 * request may hold. Settings win over it.
 */
final class ServerFacts {

	/**
	 * What Ollama grants below 23 GiB of video memory unless told otherwise; the least
	 * any usual server grants.
	 */
	static final int LEAST_CONTEXT = 4096;

	static final String USUAL_MODEL = "gpt-oss:20b";

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private static final long FRESH = Duration.ofMinutes(1).toNanos();

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpClient client;

	private final ChatSettings settings;

	private volatile @Nullable Facts facts;

	ServerFacts(HttpClient client, ChatSettings settings) {
		this.client = client;
		this.settings = settings;
	}

	/** What is known now; asked anew after a minute. */
	Facts get() {
		Facts known = this.facts;
		if (known == null || System.nanoTime() - known.since() > FRESH) {
			known = ask();
			this.facts = known.sure() ? known : null;
		}
		return known;
	}

	void forget() {
		this.facts = null;
	}

	private Facts ask() {
		String model = this.settings.model();
		boolean askModel = model == null || model.isBlank();
		boolean askContext = this.settings.context() <= 0;
		JsonNode models = askModel || askContext ? json(this.settings.url() + "/models") : MissingNode.getInstance();
		if (model == null || model.isBlank()) {
			model = ModelPorts.models(models.toString()).stream().findFirst().orElse(USUAL_MODEL);
		}
		Optional<Integer> context = askContext ? context(models, model) : Optional.of(this.settings.context());
		boolean sure = context.isPresent() && !(askModel && models.isMissingNode());
		return new Facts(model, context.orElse(LEAST_CONTEXT), sure, System.nanoTime());
	}

	// vLLM, llama.cpp, Ollama: each has a place of its own for it
	private Optional<Integer> context(JsonNode models, String model) {
		for (JsonNode one : models.path("data")) {
			if (one.path("id").asText().equals(model) && one.path("max_model_len").isInt()) {
				return Optional.of(one.path("max_model_len").intValue());
			}
		}
		String root = this.settings.url().replaceAll("/v1$", "");
		int window = json(root + "/props").path("default_generation_settings").path("n_ctx").asInt(0);
		if (window > 0) {
			return Optional.of(window);
		}
		for (JsonNode one : json(root + "/api/ps").path("models")) {
			if (one.path("name").asText().equals(model) && one.path("context_length").isInt()) {
				return Optional.of(one.path("context_length").intValue());
			}
		}
		return Optional.empty();
	}

	private JsonNode json(String url) {
		try {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
			if (this.settings.apiKey() != null && !this.settings.apiKey().isBlank()) {
				request.header("Authorization", "Bearer " + this.settings.apiKey());
			}
			HttpResponse<String> answer = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : MissingNode.getInstance();
		}
		catch (IOException | IllegalArgumentException ex) {
			return MissingNode.getInstance();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return MissingNode.getInstance();
		}
	}

	/**
	 * @param sure whether the server said it, so that it need not be asked each time
	 */
	record Facts(String model, int context, boolean sure, long since) {
	}

}
