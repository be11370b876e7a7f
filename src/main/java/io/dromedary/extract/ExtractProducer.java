package io.dromedary.extract;

import java.util.stream.Collectors;

import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Extraction;
import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Transcript;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;

/** Body {@code Transcript}, then {@code Extraction}. */
class ExtractProducer extends DefaultProducer {

	private final ExtractEndpoint endpoint;

	ExtractProducer(ExtractEndpoint endpoint) {
		super(endpoint);
		this.endpoint = endpoint;
	}

	/**
	 * A misspelt type would make a doubt of every document. It may also be one whose file
	 * comes later: then the route is started again.
	 */
	@Override
	protected void doStart() throws Exception {
		super.doStart();
		String wanted = endpoint.getType();
		DocumentTypes types = endpoint.types();
		if (wanted != null && types.named(wanted).isEmpty()) {
			String known = types.all().stream().map(DocumentType::name).sorted().collect(Collectors.joining(", "));
			throw new ServiceUnavailable(new Service(Service.Kind.TYPE, wanted),
					Sentence.of("extract.no-such-type", wanted, known));
		}
	}

	@Override
	public void process(Exchange exchange) throws InvalidPayloadException {
		Transcript transcript = exchange.getIn().getMandatoryBody(Transcript.class);
		Extraction extraction = endpoint.extractor().extract(asked(transcript));
		Message message = exchange.getMessage();
		message.setBody(extraction);
		message.setHeader(ExtractEndpoint.DOUBTS, doubts(extraction));
		message.removeHeader(ExtractEndpoint.TYPE);
		if (extraction.type() != null) {
			message.setHeader(ExtractEndpoint.TYPE, extraction.type());
		}
	}

	private static int doubts(Extraction extraction) {
		return (int) extraction.findings()
			.stream()
			.filter((finding) -> finding.severity() != Finding.Severity.NOTE)
			.count();
	}

	/** What the document itself says goes before what the endpoint says. */
	private Transcript asked(Transcript transcript) {
		Document document = transcript.document();
		if (document.type() != null || endpoint.getType() == null) {
			return transcript;
		}
		return new Transcript(
				new Document(document.id(), document.revision(), document.origin(), document.content(),
						document.instructions().withType(endpoint.getType())),
				transcript.settings(), transcript.pages());
	}

}
