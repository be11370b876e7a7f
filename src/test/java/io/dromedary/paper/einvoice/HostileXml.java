package io.dromedary.paper.einvoice;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Invoices that want more than to be read: a file, a connection, all memory, all time.
 */
public final class HostileXml {

	/** The seller of the harmless invoice. */
	private static final String SELLER = "Harmless S.p.A.";

	private static final String INVOICE = "<FatturaElettronica xmlns:p=\"urn:p\"><FatturaElettronicaHeader><CedentePrestatore>"
			+ "<DatiAnagrafici><Anagrafica><Denominazione>" + SELLER + "</Denominazione></Anagrafica></DatiAnagrafici>"
			+ "</CedentePrestatore></FatturaElettronicaHeader><FatturaElettronicaBody><DatiGenerali>"
			+ "<DatiGeneraliDocumento><TipoDocumento>TD01</TipoDocumento><Divisa>EUR</Divisa><Data>2026-01-02</Data>"
			+ "<Numero>17</Numero><ImportoTotaleDocumento>122.00</ImportoTotaleDocumento></DatiGeneraliDocumento>"
			+ "</DatiGenerali><DatiBeniServizi/></FatturaElettronicaBody></FatturaElettronica>";

	private static final int MUCH = 1_000_000;

	private HostileXml() {
	}

	/**
	 * Those with a document type, which are refused.
	 * @param file URI of a file that must not be read
	 * @param url of a server that must not be asked
	 */
	public static Map<String, byte[]> refused(String file, String url) {
		Map<String, byte[]> all = new LinkedHashMap<>();
		String laughs = IntStream.range(1, 12)
			.mapToObj((i) -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
			.collect(Collectors.joining());
		all.put("laughs", entity("<!ENTITY l0 \"ha\">" + laughs, "&l11;"));
		all.put("quadratic", entity("<!ENTITY q \"" + "x".repeat(100_000) + "\">", "&q;".repeat(10_000)));
		all.put("circle", entity("<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">", "&a;"));
		all.put("file", entity("<!ENTITY x SYSTEM \"" + file + "\">", "&x;"));
		all.put("server", entity("<!ENTITY x SYSTEM \"" + url + "/x\">", "&x;"));
		all.put("public-entity", entity("<!ENTITY x PUBLIC \"-//x//x\" \"" + url + "/x\">", "&x;"));
		all.put("parameter-file", entity("<!ENTITY % p SYSTEM \"" + file + "\"> %p;", "x"));
		all.put("parameter-server", entity("<!ENTITY % p SYSTEM \"" + url + "/p\"> %p;", "x"));
		all.put("hidden-entity", entity("<!ENTITY % a '<!ENTITY &#37; b SYSTEM \"" + url
				+ "/%c;\">'><!ENTITY % c SYSTEM \"" + file + "\"> %a; %b;", "x"));
		all.put("dtd", bytes("<!DOCTYPE FatturaElettronica SYSTEM \"" + url + "/x.dtd\">" + INVOICE));
		all.put("public-dtd", bytes("<!DOCTYPE FatturaElettronica PUBLIC \"-//x\" \"" + url + "/x.dtd\">" + INVOICE));
		all.put("dtd-file",
				bytes("<?xml version=\"1.0\"?><!DOCTYPE FatturaElettronica SYSTEM \"" + file + "\">" + INVOICE));
		String entity = new String(entity("<!ENTITY x SYSTEM \"" + file + "\">", "&x;"), StandardCharsets.UTF_8);
		all.put("utf-16", ("\ufeff" + entity.replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16LE));
		all.put("far", bytes(entity.replace("<!DOCTYPE", "<!--" + "-+".repeat(50_000) + "--><!DOCTYPE")));
		return all;
	}

	/** Those that are read, and what they want is not done. */
	public static Map<String, byte[]> ignored(String file, String url) {
		Map<String, byte[]> all = new LinkedHashMap<>();
		all.put("include",
				bytes(INVOICE.replace("<DatiGenerali>",
						"<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"" + file
								+ "\"/>" + "<DatiGenerali>")));
		all.put("schema",
				bytes(INVOICE.replace("<FatturaElettronica ",
						"<FatturaElettronica xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
								+ "xsi:noNamespaceSchemaLocation=\"" + url + "/n.xsd\" xsi:schemaLocation=\"urn:x "
								+ url + "/s.xsd\" xml:base=\"" + url + "\" ")));
		all.put("stylesheet", bytes("<?xml-stylesheet type=\"text/xsl\" href=\"" + url + "/s.xsl\"?>" + INVOICE));
		all.put("comment", bytes(INVOICE.replace("<DatiGenerali>", "<!--" + "x".repeat(MUCH) + "--><DatiGenerali>")));
		all.put("text", bytes(INVOICE.replace("<DatiGenerali>",
				"<Allegati><Attachment>" + "A".repeat(MUCH) + "</Attachment></Allegati><DatiGenerali>")));
		return all;
	}

	/** Those that are too much, damaged or no XML: refused, or read as far as they go. */
	public static Map<String, byte[]> damaged() {
		Map<String, byte[]> all = new LinkedHashMap<>();
		all.put("deep", bytes(INVOICE.replace(SELLER, "<a>".repeat(200_000) + "</a>".repeat(200_000))));
		String attributes = IntStream.range(0, 20_000).mapToObj((i) -> " a" + i + "='1'").collect(Collectors.joining());
		all.put("attributes", bytes(INVOICE.replace("<Numero>", "<Numero" + attributes + ">")));
		String spaces = IntStream.range(0, 20_000)
			.mapToObj((i) -> " xmlns:a" + i + "='urn:" + i + "'")
			.collect(Collectors.joining());
		all.put("namespaces", bytes(INVOICE.replace("<Numero>", "<Numero" + spaces + ">")));
		all.put("namespaces-wide", ("\ufeff" + new String(all.get("namespaces"), StandardCharsets.UTF_8))
			.getBytes(StandardCharsets.UTF_16BE));
		String level = IntStream.range(0, 500).mapToObj((i) -> " xmlns:a" + i + "='u'").collect(Collectors.joining());
		all.put("namespaces-deep", bytes(INVOICE.replace(SELLER,
				("<a" + level + ">").repeat(900) + "<b/>".repeat(50_000) + "</a>".repeat(900))));
		all.put("attribute", bytes(INVOICE.replace("<Numero>", "<Numero a='" + "x".repeat(MUCH) + "'>")));
		all.put("name", bytes(INVOICE.replace("<Numero>", "<" + "x".repeat(MUCH) + "/><Numero>")));
		all.put("bodies", bytes(INVOICE.replace("</FatturaElettronica>",
				"<FatturaElettronicaBody></FatturaElettronicaBody>".repeat(100_000) + "</FatturaElettronica>")));
		all.put("truncated", bytes(INVOICE.substring(0, INVOICE.length() / 2)));
		all.put("latin", INVOICE.replace(SELLER, "Città").getBytes(StandardCharsets.ISO_8859_1));
		all.put("wide", bytes("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + INVOICE));
		all.put("encoding", bytes("<?xml version=\"1.0\" encoding=\"x-none\"?>" + INVOICE));
		all.put("ebcdic",
				("<?xml version=\"1.0\" encoding=\"IBM037\"?>" + INVOICE).getBytes(Charset.forName("IBM037")));
		all.put("nothing", bytes(INVOICE.replace(SELLER, "a&#0;b")));
		all.put("beyond", bytes(INVOICE.replace(SELLER, "a&#x7FFFFFFFFF;b")));
		all.put("undefined", bytes(INVOICE.replace(SELLER, "a&nbsp;b")));
		all.put("twice", bytes(INVOICE + INVOICE));
		all.put("junk", bytes(INVOICE + "\0\0\0"));
		return all;
	}

	/** Those that are much too large, though nothing in them is wrong. */
	public static Map<String, byte[]> large() {
		Map<String, byte[]> all = new LinkedHashMap<>();
		all.put("elements", bytes(INVOICE.replace("<DatiGenerali>", "<a/>".repeat(600_000) + "<DatiGenerali>")));
		all.put("seller", bytes(INVOICE.replace(SELLER, "x ".repeat(MUCH / 10))));
		return all;
	}

	private static byte[] entity(String declarations, String use) {
		return bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE FatturaElettronica [" + declarations + "]>"
				+ INVOICE.replace(SELLER, use));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
