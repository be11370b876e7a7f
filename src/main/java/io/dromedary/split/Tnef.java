package io.dromedary.split;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The attributes of a TNEF stream (MS-OXTNEF, section 2.1.3), read as far as they go. POI
 * reads them too, but holds all in memory, takes none above 1 MB and gives up the whole
 * at the first that is broken.
 */
final class Tnef {

	/** Signature and key. */
	private static final int HEADER = 6;

	private static final int CHECKSUM = 2;

	private static final int OEM_CODE_PAGE = 0x9007;

	private static final int MESSAGE_PROPERTIES = 0x9003;

	private static final int BODY = 0x800C;

	private static final int ATTACHMENT = 0x9002;

	private static final int TITLE = 0x8010;

	private static final int DATA = 0x800F;

	private static final int PROPERTIES = 0x9005;

	private static final List<Integer> BODIES = List.of(0x1000, 0x1009, 0x1013);

	private static final int COMPRESSED_RTF = 0x1009;

	private static final int HTML = 0x1013;

	/** Bytes of all texts together: pictures of longer ones count as documents. */
	private static final int LONGEST_TEXT = 4 << 20;

	private static final int LONGEST_TITLE = 4096;

	private final Path file;

	private final List<TnefAttachment> attachments = new ArrayList<>();

	private Charset charset = CodePages.WESTERN;

	private long body = -1;

	private final StringBuilder text = new StringBuilder();

	private boolean cut;

	private Tnef(Path file) {
		this.file = file;
	}

	static Tnef of(Path file) throws IOException {
		Tnef tnef = new Tnef(file);
		long size = Files.size(file);
		try (LittleEndian stream = new LittleEndian(file, 0, size)) {
			tnef.read(stream, size);
		}
		catch (EOFException ex) {
			tnef.cut = true;
		}
		return tnef;
	}

	private void read(LittleEndian stream, long size) throws IOException {
		stream.skip(HEADER);
		while (!stream.atEnd()) {
			int level = stream.u8();
			int id = stream.u16();
			stream.skip(2);
			long length = stream.u32();
			long at = stream.at();
			if (level < 1 || level > 2) {
				cut = true;
				return;
			}
			if (id == ATTACHMENT) {
				attachments.add(new TnefAttachment());
			}
			if (at + length > size) {
				cut = true;
				return;
			}
			attribute(id, at, length);
			stream.skip(length);
			stream.skip(Math.min(CHECKSUM, size - stream.at()));
		}
	}

	private void attribute(int id, long at, long length) throws IOException {
		switch (id) {
			case OEM_CODE_PAGE -> {
				try (LittleEndian value = new LittleEndian(file, at, at + length)) {
					charset = CodePages.of(value.u32());
				}
			}
			case BODY -> body = Math.max(body, length);
			case MESSAGE_PROPERTIES -> properties(at, length, (name, type, start, size) -> {
				body = BODIES.contains(name) ? Math.max(body, size) : body;
				text(name, start, size, at + length);
			});
			default -> {
				if (!attachments.isEmpty()) {
					attribute(attachments.get(attachments.size() - 1), id, at, length);
				}
			}
		}
	}

	private void text(int name, long at, long length, long end) throws IOException {
		if ((name == COMPRESSED_RTF || name == HTML) && text.length() + length <= LONGEST_TEXT && at + length <= end) {
			try (LittleEndian value = new LittleEndian(file, at, end)) {
				byte[] bytes = value.bytes((int) length);
				text.append((name == HTML) ? new String(bytes, charset) : Enclosure.unpacked(bytes));
				text.setLength(Math.min(text.length(), LONGEST_TEXT));
			}
		}
	}

	private void attribute(TnefAttachment attachment, int id, long at, long length) throws IOException {
		switch (id) {
			case DATA -> attachment.data(at, length);
			case TITLE -> {
				try (LittleEndian value = new LittleEndian(file, at, at + length)) {
					attachment.title(value.bytes((int) Math.min(length, LONGEST_TITLE)), charset);
				}
			}
			case PROPERTIES -> properties(at, length, (name, type, start, size) -> {
				if (start + size <= at + length) {
					attachment.property(file, charset, name, type, start, size);
				}
			});
			default -> {
			}
		}
	}

	/** What comes before a property that is broken is of use all the same. */
	private void properties(long at, long length, MapiProperties.Visitor visitor) throws IOException {
		try (LittleEndian list = new LittleEndian(file, at, at + length)) {
			MapiProperties.each(list, visitor);
		}
		catch (EOFException ex) {
			cut = true;
		}
	}

	List<TnefAttachment> attachments() {
		return attachments;
	}

	/** Size of the text of the message in bytes; -1 where it has none. */
	long body() {
		return body;
	}

	/** The text as far as it shows pictures. */
	String text() {
		return text.toString();
	}

	/** Whether not all of it could be read. */
	boolean cut() {
		return cut;
	}

}
