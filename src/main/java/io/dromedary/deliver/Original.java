package io.dromedary.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import org.jspecify.annotations.Nullable;

/** The file of a document as it came, in what is told of it. */
final class Original {

	private Original() {
	}

	/**
	 * With the file, where it has no more than so many bytes; none: it is only linked.
	 */
	static Map<String, @Nullable Object> with(long most, Document document, Map<String, @Nullable Object> data) {
		if (most > Payload.LINK) {
			of(document.content(), most).ifPresent((original) -> data.put("original", original));
		}
		return data;
	}

	/**
	 * Its size in bytes, and its bytes in Base64.
	 * @param most in bytes
	 * @return empty where it is larger
	 * @throws ServiceUnavailable where it cannot be read now
	 */
	private static Optional<Map<String, Object>> of(Content content, long most) {
		if (content.size() > most) {
			return Optional.empty();
		}
		try (InputStream in = content.open()) {
			byte[] bytes = in.readAllBytes();
			Map<String, Object> original = new LinkedHashMap<>();
			original.put("size", bytes.length);
			original.put("base64", Base64.getEncoder().encodeToString(bytes));
			return Optional.of(original);
		}
		catch (IOException ex) {
			throw new ServiceUnavailable(Service.Kind.STORE, Sentence.of("deliver.store-away"));
		}
	}

}
