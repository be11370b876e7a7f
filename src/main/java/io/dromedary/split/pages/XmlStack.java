package io.dromedary.split.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.dromedary.guard.Watch;

/**
 * The invoices of a FatturaPA file that holds several (technical rules, "lotto di
 * fatture"): each {@code FatturaElettronicaBody} with the header that they share, byte
 * for byte as they were sent. What else stands beside them, such as a signature of all of
 * them, goes with none.
 */
public final class XmlStack implements Stack {

	private static final String BODY = "FatturaElettronicaBody";

	/** Files that are read are smaller. */
	private static final long MOST_BYTES = 200L << 20;

	private final byte[] bytes;

	private final List<int[]> bodies = new ArrayList<>();

	private int depth;

	/** Where the end of the root begins. */
	private int tail;

	private XmlStack(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * @throws IOException also where its letters are not those of ASCII, or it is not
	 * well-formed
	 */
	public static XmlStack of(Path file) throws IOException {
		if (Files.size(file) > MOST_BYTES) {
			throw new IOException("too large");
		}
		XmlStack stack = new XmlStack(Files.readAllBytes(file));
		stack.scan();
		return stack;
	}

	private void scan() throws IOException {
		int at = find("<", 0);
		while (at >= 0 && tail == 0) {
			Watch.check();
			if (is("<!--", at)) {
				at = behind("-->", at + 4);
			}
			else if (is("<![CDATA[", at)) {
				at = behind("]]>", at);
			}
			else if (is("<?", at)) {
				at = behind("?>", at);
			}
			else if (is("<!", at)) {
				throw new IOException("a document type");
			}
			else {
				at = is("</", at) ? end(at) : start(at);
			}
			at = find("<", at);
		}
		if (tail == 0 || bodies.isEmpty()) {
			throw new IOException("no invoice, or cut off");
		}
	}

	private int start(int at) throws IOException {
		int end = at + 1;
		byte quote = 0;
		while (end < bytes.length && (bytes[end] != '>' || quote != 0)) {
			byte now = bytes[end++];
			if (quote == 0 && (now == '"' || now == '\'')) {
				quote = now;
			}
			else if (now == quote) {
				quote = 0;
			}
		}
		if (end == bytes.length) {
			throw new IOException("cut off");
		}
		boolean empty = bytes[end - 1] == '/';
		if (depth == 1 && name(at + 1).equals(BODY)) {
			bodies.add(new int[] { at, empty ? end + 1 : 0 });
		}
		depth += empty ? 0 : 1;
		return end + 1;
	}

	private int end(int at) throws IOException {
		int end = behind(">", at);
		depth--;
		int[] last = bodies.isEmpty() ? null : bodies.get(bodies.size() - 1);
		if (depth == 1 && last != null && last[1] == 0) {
			last[1] = end;
		}
		tail = (depth == 0) ? at : 0;
		return end;
	}

	/** Without its prefix. */
	private String name(int at) {
		int end = at;
		while (end < bytes.length && " \t\r\n/>".indexOf(bytes[end]) < 0) {
			end++;
		}
		String name = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
		return name.substring(name.indexOf(':') + 1);
	}

	private boolean is(String text, int at) {
		for (int i = 0; i < text.length(); i++) {
			if (at + i >= bytes.length || bytes[at + i] != text.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	private int find(String text, int from) {
		int at = from;
		while (at < bytes.length && !is(text, at)) {
			at++;
		}
		return (at < bytes.length) ? at : -1;
	}

	private int behind(String text, int from) throws IOException {
		int at = find(text, from);
		if (at < 0) {
			throw new IOException("cut off");
		}
		return at + text.length();
	}

	/** How many invoices. */
	@Override
	public int pages() {
		return bodies.size();
	}

	@Override
	public void write(PageRange range, OutputStream out) throws IOException {
		out.write(bytes, 0, bodies.get(0)[0]);
		for (int[] body : bodies.subList(range.first() - 1, range.last())) {
			out.write(bytes, body[0], body[1] - body[0]);
		}
		out.write(bytes, tail, bytes.length - tail);
	}

	@Override
	public void close() {
		// all of it was read
	}

	@Override
	public String toString() {
		return "XmlStack[" + bodies.size() + "]";
	}

}
