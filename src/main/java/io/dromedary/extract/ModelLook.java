package io.dromedary.extract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;

/** Whether the model server that is set answers, lets us in and has the model. */
public final class ModelLook {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(PATIENCE)
		.build();

	private final ChatSettings settings;

	public ModelLook(ChatSettings settings) {
		this.settings = settings;
	}

	/** The address that is set; null where no model is used. */
	public @Nullable String url() {
		return settings.enabled() ? settings.url() : null;
	}

	/** What is wrong and what to do; empty where all is well. */
	public Optional<Sentence> trouble() throws InterruptedException {
		try {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.url() + "/models"))
				.timeout(PATIENCE);
			String key = settings.apiKey();
			if (key != null && !key.isBlank()) {
				request.header("Authorization", "Bearer " + key);
			}
			HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return trouble(answer.statusCode(), answer.body());
		}
		catch (IOException | IllegalArgumentException ex) {
			return Optional.of(Sentence.of("chat.no-answer", settings.url()));
		}
	}

	private Optional<Sentence> trouble(int status, String body) {
		if (status == 401 || status == 403) {
			return Optional.of(Sentence.of("chat.key-refused", settings.url(), status));
		}
		if (status == 429 || status >= 500) {
			return Optional.of(Sentence.of("chat.busy", settings.url(), status));
		}
		String model = settings.model();
		List<String> models = ModelPorts.models(body);
		boolean named = model != null && !model.isBlank();
		// Ollama takes a name without a tag for the latest
		boolean there = !named || models.contains(model) || models.contains(model + ":latest");
		return (status == 200 && !models.isEmpty() && there) ? Optional.empty() : Optional.of(Sentence
			.of("chat.no-such-model", settings.url(), named ? String.valueOf(model) : ServerFacts.USUAL_MODEL));
	}

}
