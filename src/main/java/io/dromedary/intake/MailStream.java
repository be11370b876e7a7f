package io.dromedary.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;

import io.dromedary.intake.MailFolder.Piece;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a mail, fetched piece by piece by its UID and without marking it as read.
 * Ends where the server says that nothing more comes, never where it merely stops: Angus
 * Mail (IMAPInputStream) takes any answer without bytes for the end.
 */
final class MailStream extends InputStream {

	private static final int PIECE = 256 * 1024;

	private final MailFolder folder;

	private final long uid;

	private byte[] bytes = new byte[0];

	/** Of the next byte in the piece, and of the piece's end in the mail. */
	private int next;

	private long position;

	private boolean ended;

	MailStream(MailFolder folder, long uid) {
		this.folder = folder;
		this.uid = uid;
	}

	@Override
	public int read() throws IOException {
		return fill() ? bytes[next++] & 0xff : -1;
	}

	@Override
	public int read(byte[] target, int from, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		if (!fill()) {
			return -1;
		}
		int count = Math.min(length, bytes.length - next);
		System.arraycopy(bytes, next, target, from, count);
		next += count;
		return count;
	}

	private boolean fill() throws IOException {
		if (next == bytes.length && !ended) {
			Piece piece = piece();
			bytes = piece.bytes();
			next = 0;
			if (piece.origin() >= 0 && piece.origin() != position || bytes.length == 0 && position == 0) {
				throw new IOException("the mail server gave another piece of the mail");
			}
			position += bytes.length;
			// A server that does not know pieces (RFC 1730) gives all at once.
			ended = bytes.length == 0 || piece.origin() < 0;
		}
		return next < bytes.length;
	}

	private Piece piece() throws IOException {
		Piece piece = asked();
		if (piece == null) {
			throw new NoSuchFileException("mail");
		}
		return piece;
	}

	private @Nullable Piece asked() throws IOException {
		try {
			return folder.piece(uid, position, PIECE);
		}
		catch (MessagingException ex) {
			throw new IOException(ex);
		}
	}

}
