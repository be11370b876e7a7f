package io.dromedary.extract;

import java.util.Locale;
import java.util.stream.Stream;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;

/**
 * Says what a failure of the model server means. The foreign messages hold what the
 * server wrote, perhaps parts of the document: they are looked at and dropped.
 */
final class ChatFailures {

	private ChatFailures() {
	}

	static ServiceUnavailable translated(RuntimeException failure, ChatSettings settings, String model)
			throws ChatServer.MalformedAnswer {
		String url = settings.url();
		HttpException http = cause(failure, HttpException.class);
		if (http == null) {
			boolean slow = cause(failure, TimeoutException.class) != null
					|| cause(failure, java.net.http.HttpTimeoutException.class) != null;
			boolean connecting = cause(failure, java.net.http.HttpConnectTimeoutException.class) != null;
			return slow && !connecting ? away("chat.too-slow", url, settings.timeout().toSeconds())
					: away("chat.no-answer", url);
		}
		String body = String.valueOf(http.getMessage()).toLowerCase(Locale.ROOT);
		int status = http.statusCode();
		if (malformed(status, body)) {
			throw new ChatServer.MalformedAnswer();
		}
		if (status == 401 || status == 403) {
			return away("chat.key-refused", url, status);
		}
		if (status == 404) {
			return away("chat.no-such-model", url, model);
		}
		if (status == 408 || status == 429 || status >= 500) {
			return away("chat.busy", url, status);
		}
		return contextExceeded(body) ? away("chat.context-too-small", url, "HTTP " + status)
				: away("chat.request-refused", url, status);
	}

	// llama.cpp, Ollama around it, vLLM, Groq: what the model wrote did not fit the
	// server's parser; the server itself is well
	private static boolean malformed(int status, String body) {
		return status >= 500
				&& Stream.of("peg-native", "llama-server chat error", "harmonyerror", "expecting start token")
					.anyMatch(body::contains)
				|| status == 400 && body.contains("json_validate_failed");
	}

	private static boolean contextExceeded(String body) {
		return Stream.of("exceed_context_size", "context length", "context size", "maximum context", "max_model_len")
			.anyMatch(body::contains);
	}

	private static ServiceUnavailable away(String key, Object... arguments) {
		return new ServiceUnavailable(Service.Kind.MODEL, Sentence.of(key, arguments));
	}

	private static <T extends Throwable> @org.jspecify.annotations.Nullable T cause(Throwable failure, Class<T> type) {
		for (Throwable one = failure; one != null; one = one.getCause()) {
			if (type.isInstance(one)) {
				return type.cast(one);
			}
		}
		return null;
	}

}
