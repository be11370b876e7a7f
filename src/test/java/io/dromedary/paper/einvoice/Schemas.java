package io.dromedary.paper.einvoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/**
 * The schemas of the standards, from the packages that carry them: FatturaPA 1.2.2 from
 * ph-fatturapa, UBL 2.1 from ph-ubl21, CII D16B from ph-cii-d16b. Nothing is fetched.
 */
public final class Schemas {

	private static final String FATTURA = "external/schemas/fatturapa/Schema_del_file_xml_FatturaPA_v1.2.2.xsd";

	private static final String UBL = "external/schemas/ubl21/";

	private static final String CII = "external/schemas/d16b/data/standard/";

	private static final String SIGNATURE = "schemas/xmldsig-core-schema.xsd";

	/** Name spaces that are imported without a place. */
	private static final Map<String, String> UNPLACED = Map.of("http://www.w3.org/2000/09/xmldsig#",
			"xmldsig-core-schema.xsd", "http://uri.etsi.org/01903/v1.3.2#", "XAdES01903v132-201601.xsd",
			"http://uri.etsi.org/01903/v1.4.1#", "XAdES01903v141-201601.xsd",
			"urn:un:unece:uncefact:data:specification:CoreComponentTypeSchemaModule:2", "CCTS_CCT_SchemaModule.xsd");

	private static final Map<Kind, Schema> COMPILED = new EnumMap<>(Kind.class);

	private Schemas() {
	}

	/** What files can be valid against. */
	public enum Kind {

		/** Of version 1.2.2, which has neither TD29 nor RF20. */
		FATTURA_PA(SIGNATURE, FATTURA),
		/** Invoice and CreditNote, which have nearly all in common. */
		UBL(Schemas.UBL + "maindoc/UBL-Invoice-2.1.xsd", Schemas.UBL + "maindoc/UBL-CreditNote-2.1.xsd"),
		/** D16B. */
		CII(Schemas.CII + "CrossIndustryInvoice_100pD16B.xsd");

		private final String[] files;

		Kind(String... files) {
			this.files = files;
		}

	}

	/**
	 * Whether a file follows its schema.
	 * @throws SAXException where it does not; its message says in what
	 */
	public static void validate(Kind kind, byte[] xml) throws SAXException, IOException {
		Validator validator = schema(kind).newValidator();
		validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
	}

	private static synchronized Schema schema(Kind kind) throws SAXException {
		Schema schema = COMPILED.get(kind);
		if (schema == null) {
			SchemaFactory factory = SchemaFactory.newDefaultInstance();
			factory.setResourceResolver((type, space, publicId, systemId, base) -> found(space, systemId));
			schema = factory.newSchema(Stream.of(kind.files).map(Schemas::source).toArray(Source[]::new));
			COMPILED.put(kind, schema);
		}
		return schema;
	}

	private static Source source(String file) {
		URL url = Objects.requireNonNull(Schemas.class.getClassLoader().getResource(file), file);
		return new StreamSource(url.toExternalForm());
	}

	/** By the name of the file: in no two packages it is the same. */
	private static LSInput found(String space, @Nullable String systemId) {
		String name = (systemId == null) ? UNPLACED.getOrDefault(space, "none")
				: systemId.substring(systemId.lastIndexOf('/') + 1);
		ClassLoader loader = Schemas.class.getClassLoader();
		URL url = Stream.of(UBL + "common/" + name, CII + name, "schemas/" + name)
			.map(loader::getResource)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		LSInput input = input();
		input.setSystemId((url != null) ? url.toExternalForm() : name);
		if (url == null) {
			// the document type of XML Schema, which adds nothing
			input.setCharacterStream(new StringReader(" "));
		}
		else {
			input.setByteStream(open(url));
		}
		return input;
	}

	private static InputStream open(URL url) {
		try {
			return url.openStream();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static LSInput input() {
		try {
			return ((DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS"))
				.createLSInput();
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
