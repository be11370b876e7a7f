package io.dromedary.extract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.Sentence;

/**
 * Looks whether a model server runs on this machine: Ollama (11434), llama.cpp (8080,
 * newer 9931), vLLM (8000), LM Studio (1234). What it finds is told, never used.
 */
public final class ModelPorts {

	private static final List<Integer> USUAL = List.of(11434, 8080, 9931, 8000, 1234);

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private static final int MODELS_NAMED = 5;

	private static final ObjectMapper JSON = new ObjectMapper();

	private final List<Integer> ports;

	public ModelPorts() {
		this(USUAL);
	}

	ModelPorts(List<Integer> ports) {
		this.ports = List.copyOf(ports);
	}

	/**
	 * One sentence for each server found, with the setting that would use it; empty
	 * without one. Takes at most about a second.
	 */
	public List<Sentence> look() {
		HttpClient client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(PATIENCE)
			.build();
		List<CompletableFuture<Optional<Sentence>>> looks = this.ports.stream()
			.map((port) -> look(client, "http://127.0.0.1:" + port + "/v1"))
			.toList();
		return looks.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
	}

	private static CompletableFuture<Optional<Sentence>> look(HttpClient client, String url) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/models")).timeout(PATIENCE).build();
		return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
			.thenApply((response) -> response.statusCode() == 200 ? found(url, response.body())
					: Optional.<Sentence>empty())
			.exceptionally((ex) -> Optional.empty());
	}

	private static Optional<Sentence> found(String url, String body) {
		List<String> models = models(body).stream().limit(MODELS_NAMED).toList();
		return models.isEmpty() ? Optional.empty()
				: Optional.of(Sentence.of("chat.server-found", url, String.join(", ", models)));
	}

	/**
	 * The ids in an answer to {@code GET /v1/models}; empty where it is something else.
	 */
	static List<String> models(String body) {
		try {
			JsonNode data = JSON.readTree(body).path("data");
			return data.findValuesAsText("id").stream().filter((id) -> id.matches("[\\w.:/@+-]{1,100}")).toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
