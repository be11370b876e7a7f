package io.dromedary.read;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.document.Transcript;
import io.dromedary.document.UnreadableDocument;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;

/** Puts the transcript of a document in place of it. */
class ReadProducer extends DefaultProducer {

	private final Reader reader;

	ReadProducer(ReadEndpoint endpoint, Reader reader) {
		super(endpoint);
		this.reader = reader;
	}

	@Override
	public void process(Exchange exchange) throws Exception {
		Document document = (exchange.getMessage().getBody() instanceof Document given) ? given : document(exchange);
		Transcript transcript = reader.read(document);
		exchange.getMessage().setBody(transcript);
		exchange.getMessage().setHeader(ReadEndpoint.PAGES, transcript.pages().size());
	}

	/** A document made of whatever a route of somebody else carries. */
	private Document document(Exchange exchange) throws InvalidPayloadException, IOException {
		String name = exchange.getMessage()
			.getHeader(Exchange.FILE_NAME_ONLY,
					() -> exchange.getMessage().getHeader(Exchange.FILE_NAME, "document", String.class), String.class);
		Origin origin = new Origin("route", Objects.toString(exchange.getFromRouteId(), ""),
				name.substring(name.lastIndexOf('/') + 1), null,
				Instant.ofEpochMilli(exchange.getClock().getCreated()));
		return new Document(exchange.getExchangeId(), 1, origin, content(exchange),
				Instructions.of(exchange.getMessage().getHeader(ReadEndpoint.TYPE, String.class)));
	}

	private Content content(Exchange exchange) throws InvalidPayloadException, IOException {
		File file = file(exchange.getMessage().getBody());
		if (file != null) {
			return FileContent.of(file.toPath());
		}
		if (exchange.getMessage().getBody() == null) {
			throw new UnreadableDocument(Sentence.of("read.empty"));
		}
		try (InputStream in = exchange.getMessage().getMandatoryBody(InputStream.class)) {
			return new ByteContent(in.readNBytes(reader.mostBytes()));
		}
	}

	private static @Nullable File file(@Nullable Object body) {
		if (body instanceof Path path) {
			return path.toFile();
		}
		if (body instanceof org.apache.camel.WrappedFile<?> wrapped) {
			return (wrapped.getFile() instanceof File file) ? file : null;
		}
		return (body instanceof File file) ? file : null;
	}

}
