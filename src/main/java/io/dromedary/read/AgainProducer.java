package io.dromedary.read;

import io.dromedary.document.Extraction;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.support.DefaultProducer;

/** Body {@code Extraction}, then the same with second readings. */
class AgainProducer extends DefaultProducer {

	private final ReadComponent component;

	AgainProducer(ReadEndpoint endpoint, ReadComponent component) {
		super(endpoint);
		this.component = component;
	}

	@Override
	public void process(Exchange exchange) throws InvalidPayloadException {
		Extraction extraction = exchange.getIn().getMandatoryBody(Extraction.class);
		exchange.getMessage().setBody(component.reader(null).again(extraction, component.documentTypes()));
	}

}
