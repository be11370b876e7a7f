package io.dromedary.deliver.paperless;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with a file, by RFC 7578. */
final class Multipart {

	private final String boundary = "dromedary-" + UUID.randomUUID();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	Multipart field(String name, String value) {
		text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
		return this;
	}

	/**
	 * @param fileName without quotes and line ends
	 */
	Multipart file(String name, String fileName, byte[] content) {
		text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
		out.writeBytes(content);
		text("\r\n");
		return this;
	}

	private void text(String text) {
		out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
	}

	String mediaType() {
		return "multipart/form-data; boundary=" + boundary;
	}

	/** The whole form; nothing may follow. */
	byte[] bytes() {
		text("--" + boundary + "--\r\n");
		return out.toByteArray();
	}

}
