package io.dromedary.read;

import io.dromedary.document.Assessment;
import io.dromedary.document.Extraction;
import io.dromedary.document.Transcript;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.support.DefaultProducer;

/**
 * Body {@code Transcript}, or what was made of one, then the transcript with what both
 * engines read.
 */
class TwiceProducer extends DefaultProducer {

	private final ReadComponent component;

	TwiceProducer(ReadEndpoint endpoint, ReadComponent component) {
		super(endpoint);
		this.component = component;
	}

	/** Only {@code auto} spares an engine: its reader has both loaded already. */
	@Override
	public void process(Exchange exchange) throws InvalidPayloadException {
		Reader reader = component.reader(OcrChoice.AUTO.word());
		exchange.getMessage().setBody(reader.twice(transcript(exchange)));
	}

	private static Transcript transcript(Exchange exchange) throws InvalidPayloadException {
		Object body = exchange.getIn().getMandatoryBody();
		if (body instanceof Assessment assessment) {
			return assessment.extraction().transcript();
		}
		return (body instanceof Extraction extraction) ? extraction.transcript()
				: exchange.getIn().getMandatoryBody(Transcript.class);
	}

}
