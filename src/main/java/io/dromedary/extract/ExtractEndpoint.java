package io.dromedary.extract;

import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Find the fields of a document in its transcript, each with its evidence.
 *
 * The body is a Transcript; it becomes an Extraction.
 */
@UriEndpoint(firstVersion = "0.1.0", scheme = "extract", title = "Extract", syntax = "extract:name",
		category = { Category.DOCUMENT, Category.AI }, producerOnly = true)
public class ExtractEndpoint extends DefaultEndpoint {

	@UriPath(description = "A name for people, for example fields.")
	@Metadata(required = true)
	private @Nullable String name;

	public ExtractEndpoint() {
	}

	ExtractEndpoint(String uri, ExtractComponent component) {
		super(uri, component);
	}

	@Override
	public Producer createProducer() {
		return new ExtractProducer(this);
	}

	@Override
	public Consumer createConsumer(Processor processor) {
		throw new UnsupportedOperationException("extract: takes documents, it brings none: use it with to.");
	}

	Extractor extractor() {
		return ((ExtractComponent) getComponent()).extractor();
	}

	public @Nullable String getName() {
		return name;
	}

	public void setName(@Nullable String name) {
		this.name = name;
	}

}
