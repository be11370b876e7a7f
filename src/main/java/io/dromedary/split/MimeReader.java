package io.dromedary.split;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.Deque;

import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a mail one after the other, whatever is wrong with it: boundaries
 * that are missing, not declared, or of which one is the beginning of another; parts
 * behind the end; parts without a header. Nothing is passed over: each byte behind a
 * header belongs to a boundary or to a leaf. Memory grows with the depth, which is
 * bounded, and not with the mail. Messages in the mail are leaves.
 */
final class MimeReader implements Closeable {

	/** Multiparts in each other. */
	static final int DEEPEST = 50;

	/** Leaves, empty ones included. */
	private static final int MOST = 20_000;

	private final MimeLines lines;

	private final Deque<MimeLevel> levels = new ArrayDeque<>();

	private int leaves;

	private @Nullable MimeBody body;

	private @Nullable MimeHead head;

	MimeReader(InputStream in) throws IOException {
		this.lines = new MimeLines(in);
	}

	/** The header of the mail; empty before the first leaf. */
	MimeHead head() {
		return (head != null) ? head : new MimeHead();
	}

	/** Whether the mail ends before its last boundary; known behind the last leaf. */
	boolean cut() {
		return !levels.isEmpty() && !levels.getLast().closed();
	}

	/**
	 * The next leaf, once the one before is read as far as wanted; null behind the last.
	 * @throws UnreadableDocument where there are more than anybody reads
	 */
	@Nullable MimeLeaf next() throws IOException {
		if (++leaves > MOST) {
			throw new UnreadableDocument(Sentence.of("split.too-many", MOST));
		}
		if (body == null) {
			return entity("", "text/plain");
		}
		body.skip();
		MimeBoundary end = body.end();
		if (end == null) {
			return null;
		}
		while (levels.peek() != end.level()) {
			levels.pop();
		}
		MimeLevel level = end.level();
		level.meet(end.last());
		return end.last() ? surplus(level) : entity(level.next(), level.usualType());
	}

	private MimeLeaf entity(String number, String usualType) throws IOException {
		MimeHeadReader reader = new MimeHeadReader(lines, head == null, (line) -> boundary(line) != null);
		MimeHead found = reader.read();
		head = (head == null) ? found : head;
		String type = found.type(usualType);
		String parent = levels.isEmpty() ? "" : levels.element().type();
		if (type.startsWith("multipart/") && levels.size() < DEEPEST) {
			String declared = found.field("content-type").parameter("boundary").orElse("");
			levels.push(new MimeLevel(number, type, declared));
			return surplus(levels.element());
		}
		boolean deep = type.startsWith("multipart/");
		InputStream bytes = body(false);
		byte[] mistaken = reader.mistaken();
		return new MimeLeaf(number.isEmpty() ? "1" : number, found, type, parent,
				deep ? MimeLeaf.Kind.TOO_DEEP : MimeLeaf.Kind.PART,
				(mistaken.length > 0) ? new SequenceInputStream(new ByteArrayInputStream(mistaken), bytes) : bytes);
	}

	/** What stands before the first part, or behind the last. */
	private MimeLeaf surplus(MimeLevel level) {
		return new MimeLeaf(level.nextSurplus(), new MimeHead(), "text/plain", level.type(), MimeLeaf.Kind.SURPLUS,
				body(!level.met()));
	}

	private InputStream body(boolean guessing) {
		MimeBody next = new MimeBody(lines, (line) -> {
			MimeBoundary found = boundary(line);
			return (found == null && guessing) ? guess(line) : found;
		});
		body = next;
		return next;
	}

	/** Innermost first; one that is the beginning of another must not be taken for it. */
	private @Nullable MimeBoundary boundary(byte[] bytes) {
		if (bytes.length < 3 || bytes[0] != '-' || bytes[1] != '-') {
			return null;
		}
		String line = MimeLevel.text(bytes);
		String before = line.endsWith("--") ? line.substring(0, line.length() - 2) : "";
		for (MimeLevel level : levels) {
			if (level.parts(line) || level.parts(before)) {
				return new MimeBoundary(level, !level.parts(line));
			}
		}
		for (MimeLevel level : levels) {
			if (level.ends(line)) {
				return new MimeBoundary(level, true);
			}
		}
		return null;
	}

	private @Nullable MimeBoundary guess(byte[] bytes) throws IOException {
		if (bytes.length < 4 || bytes[0] != '-' || bytes[1] != '-') {
			return null;
		}
		byte[] next = lines.next();
		if (next == null) {
			return null;
		}
		lines.back(next);
		MimeLevel level = levels.element();
		return level.adopt(MimeLevel.text(bytes), MimeLevel.text(next)) ? new MimeBoundary(level, false) : null;
	}

	@Override
	public void close() throws IOException {
		lines.close();
	}

}
