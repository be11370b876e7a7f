package io.dromedary.read;

import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Extraction;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.support.DefaultProducer;

/** Body {@code Extraction}, then the same with second readings. */
class AgainProducer extends DefaultProducer {

	private final Reader reader;

	private final DocumentTypes types;

	AgainProducer(ReadEndpoint endpoint, Reader reader, DocumentTypes types) {
		super(endpoint);
		this.reader = reader;
		this.types = types;
	}

	@Override
	public void process(Exchange exchange) throws InvalidPayloadException {
		Extraction extraction = exchange.getIn().getMandatoryBody(Extraction.class);
		exchange.getMessage().setBody(reader.again(extraction, types));
	}

}
