package io.dromedary.extract;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import io.dromedary.document.DocumentException;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Sentence;

/** Asks a model server one thing, once. Knows the wire, not what is asked. */
final class ChatServer {

	static final String EFFORT = "low";

	private final ChatSettings settings;

	private final ServerFacts facts;

	private final ChatModel model;

	/** As many as the server answers at the same time; who came first asks first. */
	private final Semaphore slots;

	ChatServer(ChatSettings settings) {
		this.settings = settings;
		this.slots = new Semaphore(Math.max(1, settings.slots()), true);
		this.facts = new ServerFacts(http11().connectTimeout(Duration.ofSeconds(3)).build(), settings);
		String key = settings.apiKey();
		this.model = OpenAiChatModel.builder()
			.baseUrl(settings.url())
			.apiKey(key == null || key.isBlank() ? "none" : key)
			.httpClientBuilder(
					new JdkHttpClientBuilder().httpClientBuilder(http11()).connectTimeout(Duration.ofSeconds(5)))
			.timeout(settings.timeout())
			.maxRetries(0)
			.strictJsonSchema(true)
			.returnThinking(true)
			.build();
	}

	// small servers choke on the upgrade headers that the JDK's client sends for HTTP/2
	private static HttpClient.Builder http11() {
		return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
	}

	String url() {
		return this.settings.url();
	}

	ServerFacts.Facts facts() {
		return this.facts.get();
	}

	/**
	 * @throws MalformedAnswer where the server could not take the model's answer apart
	 * @throws DocumentException where the server cannot answer now
	 */
	Reply ask(String modelId, ChatPrompt prompt, AnswerSchema schema, Attempt attempt) throws MalformedAnswer {
		try {
			ChatResponse response = answered(request(modelId, prompt, schema, attempt));
			String text = response.aiMessage().text();
			boolean cut = response.finishReason() == FinishReason.LENGTH;
			checkNothingWasCut(modelId, prompt, response);
			return new Reply(text == null ? "" : text, cut);
		}
		catch (DocumentException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			this.facts.forget();
			throw ChatFailures.translated(ex, this.settings, modelId);
		}
	}

	private ChatResponse answered(ChatRequest request) {
		try {
			this.slots.acquire();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServiceUnavailable(Service.Kind.MODEL, Sentence.of("chat.no-answer", this.settings.url()));
		}
		try {
			return this.model.chat(request);
		}
		finally {
			this.slots.release();
		}
	}

	private static ChatRequest request(String modelId, ChatPrompt prompt, AnswerSchema schema, Attempt attempt) {
		JsonSchema answer = JsonSchema.builder().name("fields").rootElement(JsonRawSchema.from(schema.text())).build();
		OpenAiChatRequestParameters parameters = OpenAiChatRequestParameters.builder()
			.modelName(modelId)
			.temperature(attempt.temperature())
			.topP(1.0)
			.seed(attempt.number())
			.reasoningEffort(EFFORT)
			.maxOutputTokens(attempt.maxTokens())
			.responseFormat(ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(answer).build())
			.build();
		return ChatRequest.builder()
			.messages(SystemMessage.from(prompt.instructions()), UserMessage.from(prompt.document()))
			.parameters(parameters)
			.build();
	}

	// Old Ollama cuts the front of a long prompt and answers 200. Only gpt-oss counts as
	// we do, so only there the difference says something.
	private void checkNothingWasCut(String modelId, ChatPrompt prompt, ChatResponse response) {
		Integer read = response.tokenUsage() == null ? null : response.tokenUsage().inputTokenCount();
		int sent = Tokens.of(prompt) - Tokens.TEMPLATE;
		if (read != null && read > 0 && modelId.contains("gpt-oss") && read < sent * 0.9) {
			throw new ServiceUnavailable(Service.Kind.MODEL,
					Sentence.of("chat.text-cut", this.settings.url(), read, sent));
		}
	}

	/**
	 * One try.
	 *
	 * @param number from 1; also the seed
	 */
	record Attempt(int number, double temperature, int maxTokens) {
	}

	/**
	 * What came back.
	 *
	 * @param cut whether the limit of tokens ended it
	 */
	record Reply(String text, boolean cut) {

		@Override
		public String toString() {
			return "Reply[cut=" + this.cut + "]";
		}

	}

	/** The server could not take the model's answer apart; another try may do. */
	static final class MalformedAnswer extends Exception {

		MalformedAnswer() {
			super("malformed answer", null, false, false);
		}

	}

}
