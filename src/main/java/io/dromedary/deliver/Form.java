package io.dromedary.deliver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;

/** A form with a file, by RFC 7578; its names are UTF-8. */
public final class Form {

	private static final ContentType TEXT = ContentType.TEXT_PLAIN.withCharset(StandardCharsets.UTF_8);

	private final String boundary;

	/** As browsers write it: EXTENDED would write names of files percent-encoded. */
	private final MultipartEntityBuilder parts = MultipartEntityBuilder.create()
		.setMode(HttpMultipartMode.LEGACY)
		.setCharset(StandardCharsets.UTF_8);

	/**
	 * @param boundary up to 70 letters, digits, hyphens and underscores that stand in no
	 * part
	 */
	public Form(String boundary) {
		this.boundary = boundary;
		parts.setBoundary(boundary);
	}

	public Form field(String name, String value) {
		parts.addTextBody(name, value, TEXT);
		return this;
	}

	public Form file(String name, String fileName, byte[] content) {
		parts.addBinaryBody(name, content, ContentType.APPLICATION_OCTET_STREAM,
				fileName.replaceAll("[\\p{Cntrl}\"\\\\]", "_"));
		return this;
	}

	public String mediaType() {
		return "multipart/form-data; boundary=" + boundary;
	}

	public byte[] bytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (HttpEntity form = parts.build()) {
			form.writeTo(out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
