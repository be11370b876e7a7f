package io.dromedary.extract;

import io.dromedary.document.Transcript;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.support.DefaultProducer;

/** Body {@code Transcript}, then {@code Extraction}. */
class ExtractProducer extends DefaultProducer {

	ExtractProducer(ExtractEndpoint endpoint) {
		super(endpoint);
	}

	@Override
	public void process(Exchange exchange) throws InvalidPayloadException {
		Transcript transcript = exchange.getIn().getMandatoryBody(Transcript.class);
		exchange.getMessage().setBody(((ExtractEndpoint) getEndpoint()).extractor().extract(transcript));
	}

}
