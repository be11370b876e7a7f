package io.dromedary.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;

/** The name of a file that is a whole request body. */
final class UploadName {

	/** What a file of this kind is called where it has no name; other steps go by it. */
	private static final Map<String, String> USUAL = Map.of("application/pdf", "document.pdf", "image/jpeg",
			"document.jpg", "image/png", "document.png", "image/tiff", "document.tif", "message/rfc822", "mail.eml",
			"application/vnd.ms-outlook", "mail.msg", "application/zip", "documents.zip", "application/pkcs7-mime",
			"document.p7m", "application/xml", "document.xml", "text/plain", "document.txt");

	private UploadName() {
	}

	/**
	 * By the header {@code Content-Disposition} (RFC 6266), else by the parameter, else
	 * by the kind.
	 * @throws ApiException 400 where the header cannot be read, or the name not be kept
	 */
	static String of(@Nullable String disposition, @Nullable String parameter, MediaType type) {
		String name = (disposition != null) ? name(disposition) : null;
		if (name == null || name.isBlank()) {
			name = parameter;
		}
		if (name == null || name.isBlank()) {
			return USUAL.getOrDefault(type.getType() + "/" + type.getSubtype(), "document");
		}
		Texts.keepable(name);
		return name;
	}

	private static @Nullable String name(String disposition) {
		try {
			String name = ContentDisposition.parse(disposition).getFilename();
			return (name != null) ? unmangled(name) : null;
		}
		catch (IllegalArgumentException ex) {
			throw ApiException.badRequest("api.bad-disposition");
		}
	}

	/** Bytes of a header are taken for ISO 8859-1; most who send any mean UTF-8. */
	private static String unmangled(String name) {
		if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(name)) {
			return name;
		}
		try {
			ByteBuffer bytes = ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1));
			return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
		}
		catch (CharacterCodingException ex) {
			return name;
		}
	}

}
