package io.dromedary.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import io.dromedary.document.Page;
import io.dromedary.document.TextLine;
import io.dromedary.document.Transcript;
import org.apache.camel.Converter;

/**
 * A transcript as plain text, UTF-8, pages parted by form feeds. There is none to String
 * on purpose: whatever logs a body would log the document.
 */
@Converter(generateLoader = true)
public final class ReadConverter {

	private ReadConverter() {
	}

	@Converter
	public static byte[] toBytes(Transcript transcript) {
		return transcript.pages()
			.stream()
			.map(ReadConverter::text)
			.collect(Collectors.joining("\f"))
			.getBytes(StandardCharsets.UTF_8);
	}

	@Converter
	public static InputStream toInputStream(Transcript transcript) {
		return new ByteArrayInputStream(toBytes(transcript));
	}

	private static String text(Page page) {
		return page.lines().stream().map(TextLine::text).collect(Collectors.joining("\n"));
	}

}
