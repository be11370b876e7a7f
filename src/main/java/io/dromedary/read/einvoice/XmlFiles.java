package io.dromedary.read.einvoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.read.xml.MendedXml;
import io.dromedary.read.xml.XmlLetters;
import io.dromedary.read.xml.XmlPart;

/**
 * The files that an invoice carries in base64: {@code Allegati} of FatturaPA (2.5),
 * BT-125 of EN 16931 in UBL and CII. One after the other is handed on, so that no two of
 * them are in memory.
 */
public final class XmlFiles {

	/** More are no attachments of an invoice. */
	private static final int MOST = 1000;

	/** Elements whose text is a file, besides that of FatturaPA. */
	private static final Set<String> BINARY = Set.of("EmbeddedDocumentBinaryObject", "AttachmentBinaryObject",
			"IncludedBinaryObject");

	private static final String ATTACHMENTS = "Allegati";

	/** What names a file beside it, the best first. */
	private static final List<String> NAMES = List.of("NomeAttachment", "Name", "DocumentDescription",
			"IssuerAssignedID", "ID");

	private static final String FORMAT = "FormatoAttachment";

	private static final String PACKED = "AlgoritmoCompressione";

	private final XmlPart in;

	private final Consumer<XmlFile> taker;

	private final Deque<String> open = new ArrayDeque<>();

	private final StringBuilder text = new StringBuilder();

	/** Of the element that refers to the file; 0 outside. */
	private int reference;

	private final Map<String, String> facts = new HashMap<>();

	private final List<byte[]> files = new ArrayList<>();

	private String fileName = "";

	private int count;

	private XmlFiles(XmlPart in, Consumer<XmlFile> taker) {
		this.in = in;
		this.taker = taker;
	}

	/**
	 * A file as it was found.
	 *
	 * @param name with an ending where one is known; empty where it has no name
	 * @param bytes empty where they are no base64, or none
	 */
	public record XmlFile(String name, byte[] bytes) {

		@Override
		public String toString() {
			return "XmlFile[" + bytes.length + " bytes]";
		}

	}

	/**
	 * Hands on each file.
	 * @throws IOException where the XML is damaged
	 * @throws UnreadableDocument where there are too many
	 */
	public static void each(byte[] xml, Consumer<XmlFile> taker) throws IOException {
		byte[] readable = readable(xml);
		try (XmlPart in = XmlPart.of(new ByteArrayInputStream(readable))) {
			new XmlFiles(in, taker).walk();
		}
	}

	/** As the reader of invoices does, before anything is handed on. */
	private static byte[] readable(byte[] xml) throws IOException {
		byte[] marked = XmlLetters.marked(xml);
		try (XmlPart in = XmlPart.of(new ByteArrayInputStream(marked))) {
			while (in.next()) {
				// to its end
			}
			return marked;
		}
		catch (IOException ex) {
			return MendedXml.of(xml).orElseThrow(() -> ex);
		}
	}

	private void walk() throws IOException {
		while (in.next()) {
			if (in.starts()) {
				begin();
			}
			else if (in.ends()) {
				end();
			}
			else {
				text.append(in.characters());
			}
		}
	}

	private void begin() {
		String name = in.name();
		if (reference == 0 && (name.equals(ATTACHMENTS) || name.matches(".*(DocumentReference|ReferencedDocument)"))) {
			reference = in.depth();
		}
		if (isFile(name)) {
			fileName = in.get("filename", "");
		}
		open.push(name);
		text.setLength(0);
	}

	private void end() {
		String name = open.pop();
		if (isFile(name)) {
			if (++count > MOST) {
				throw new UnreadableDocument(Sentence.of("read.too-many-attachments", MOST));
			}
			files.add(decoded(text));
		}
		else if (reference > 0 && in.depth() == reference) {
			facts.putIfAbsent(name, text.toString().strip());
		}
		if (in.depth() < reference || reference == 0) {
			hand();
		}
		text.setLength(0);
	}

	private boolean isFile(String name) {
		return BINARY.contains(name) || name.equals("Attachment") && ATTACHMENTS.equals(open.peek());
	}

	/** All that is said of a file may also stand behind it. */
	private void hand() {
		files.forEach((bytes) -> taker.accept(new XmlFile(name(bytes), bytes)));
		files.clear();
		facts.clear();
		fileName = "";
		reference = 0;
	}

	private String name(byte[] bytes) {
		String name = Stream.concat(Stream.of(fileName), NAMES.stream().map((fact) -> facts.getOrDefault(fact, "")))
			.map(String::strip)
			.filter((said) -> !said.isEmpty())
			.findFirst()
			.orElse("");
		boolean zip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
		String format = facts.getOrDefault(FORMAT, "");
		if (zip && !facts.getOrDefault(PACKED, "").isEmpty()) {
			return name.matches("(?is).*\\.zip") ? name : name + ".zip";
		}
		boolean ending = name.matches("(?s).*\\.[A-Za-z0-9]{1,5}");
		return (ending || !format.matches("[A-Za-z0-9]{1,5}")) ? name : name + "." + format;
	}

	private static byte[] decoded(CharSequence text) {
		byte[] letters = new byte[text.length()];
		int length = 0;
		for (int at = 0; at < text.length(); at++) {
			char letter = text.charAt(at);
			if (!Character.isWhitespace(letter)) {
				letters[length++] = (letter < 0x80) ? (byte) letter : (byte) '?';
			}
		}
		try {
			return Base64.getDecoder().decode(Arrays.copyOf(letters, length));
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

}
