package io.dromedary.read;

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
 * Read what is printed on a document: text layers of PDFs, plain text, pictures by OCR.
 *
 * The body is anything with bytes, such as a file; it becomes a Transcript. With the name
 * again it is an Extraction, whose uncertain places are read once more. With the name
 * twice it is a Transcript, or what was made of one; pages that one engine read alone are
 * read with the other, too.
 */
@UriEndpoint(firstVersion = "0.1.0", scheme = "read", title = "Read", syntax = "read:name", producerOnly = true,
		category = { Category.DOCUMENT, Category.TRANSFORMATION }, headersClass = ReadEndpoint.class)
public class ReadEndpoint extends DefaultEndpoint {

	@Metadata(javaType = "String",
			description = "In: name of the document type, where it is known; without it the text decides.")
	public static final String TYPE = "DromedaryType";

	@Metadata(javaType = "int", description = "Out: number of pages.")
	public static final String PAGES = "DromedaryPages";

	private static final String AGAIN = "again";

	private static final String TWICE = "twice";

	@UriPath(description = "again to read the places of key fields, names and addresses of an Extraction once more;"
			+ " twice to read pages that one engine read alone with the other, too;"
			+ " else a name for people, for example pages.")
	@Metadata(required = true)
	private String name = "";

	@UriParam(enums = "auto,tesseract,paddle,both,google-vision",
			description = "Engine that reads pictures first. By default the one of the component.")
	private @Nullable String engine;

	/** For tools that make an endpoint before they know its component. */
	public ReadEndpoint() {
	}

	public ReadEndpoint(String uri, ReadComponent component) {
		super(uri, component);
	}

	@Override
	public Producer createProducer() {
		ReadComponent component = (ReadComponent) getComponent();
		return switch (name) {
			case AGAIN -> new AgainProducer(this, component);
			case TWICE -> new TwiceProducer(this, component);
			default -> new ReadProducer(this, component.reader(engine));
		};
	}

	@Override
	public Consumer createConsumer(Processor processor) {
		throw new UnsupportedOperationException("read: only reads what a route brings; use it with \"to\"");
	}

	@Override
	public boolean isSingleton() {
		return true;
	}

	public @Nullable String getEngine() {
		return engine;
	}

	public void setEngine(@Nullable String engine) {
		this.engine = engine;
	}

	public String getName() {
		return name;
	}

	public void setName(String name) {
		this.name = name;
	}

}
