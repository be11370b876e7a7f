package io.dromedary.extract;

import java.util.Objects;

import io.dromedary.document.DocumentTypes;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Find the fields of a document in its transcript, each with its evidence.
 *
 * The body is a Transcript; it becomes an Extraction.
 */
@UriEndpoint(firstVersion = "0.1.0", scheme = "extract", title = "Extract", syntax = "extract:name",
		category = { Category.DOCUMENT, Category.AI }, producerOnly = true, headersClass = ExtractEndpoint.class)
public class ExtractEndpoint extends DefaultEndpoint {

	@Metadata(javaType = "String", description = "Out: name of the document type; absent where none was recognised.")
	public static final String TYPE = "DromedaryType";

	@Metadata(javaType = "int", description = "Out: number of doubts. 0 says that the finders had none; nothing has"
			+ " been checked beyond that.")
	public static final String DOUBTS = "DromedaryDoubts";

	@UriPath(description = "A name for people, for example fields.")
	@Metadata(required = true)
	private @Nullable String name;

	@UriParam(description = "Name of the document type of all that comes. Without it the text decides.")
	private @Nullable String type;

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

	DocumentTypes types() {
		return Objects.requireNonNull(((ExtractComponent) getComponent()).getTypes());
	}

	public @Nullable String getName() {
		return name;
	}

	public void setName(@Nullable String name) {
		this.name = name;
	}

	public @Nullable String getType() {
		return type;
	}

	public void setType(@Nullable String type) {
		this.type = (type != null && !type.isBlank()) ? type : null;
	}

}
