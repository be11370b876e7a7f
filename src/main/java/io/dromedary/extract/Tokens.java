package io.dromedary.extract;

import java.nio.charset.StandardCharsets;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/** Counts tokens as gpt-oss does (o200k_base; its harmony variant only adds controls). */
final class Tokens {

	/** What the conversation format itself costs, generously. */
	static final int TEMPLATE = 120;

	private static final class Holder {

		// loading takes half a second: only where a model is used
		static final Encoding ENCODING = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

	}

	private Tokens() {
	}

	static int of(String text) {
		return Holder.ENCODING.countTokensOrdinary(text);
	}

	/** The most it can be, for a token is a byte or more; quickly told. */
	static int most(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

	/** With what the conversation format costs. */
	static int of(ChatPrompt prompt) {
		return prompt.tokens() + TEMPLATE;
	}

}
