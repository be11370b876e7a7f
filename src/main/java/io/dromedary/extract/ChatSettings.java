package io.dromedary.extract;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach a language model over the OpenAI chat API.
 *
 * @param baseUrl for example {@code http://127.0.0.1:11434/v1}; null or empty: no model
 * is used
 * @param model id; null or empty: the first the server names, else {@code gpt-oss:20b}
 * @param apiKey sent as bearer token; null or empty: none
 * @param timeout for one answer
 * @param slots how many documents the server answers at the same time
 * @param context tokens the server grants to one request; 0 asks the server
 */
@ConfigurationProperties("dromedary.extract")
public record ChatSettings(@Nullable String baseUrl, @Nullable String model, @Nullable String apiKey,
		@DefaultValue("5m") Duration timeout, @DefaultValue("1") int slots, @DefaultValue("0") int context) {

	/** Whether a model is to be used. */
	public boolean enabled() {
		return baseUrl != null && !baseUrl.isBlank();
	}

	String url() {
		return baseUrl == null ? "" : baseUrl.strip().replaceAll("/+$", "");
	}

	@Override
	public String toString() {
		return "ChatSettings[" + url() + "]";
	}

}
