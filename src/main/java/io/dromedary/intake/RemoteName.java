package io.dromedary.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Names of a server. SFTP (draft-ietf-secsh-filexfer-02, section 5) leaves open which
 * characters the bytes of a name stand for: in paths they are kept as bytes, one
 * character each, so that a file is found again whatever they are.
 */
final class RemoteName {

	static final Charset BYTES = StandardCharsets.ISO_8859_1;

	private RemoteName() {
	}

	/** What people read: UTF-8, or ISO 8859-1 where it is none. */
	static String shown(String raw) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw.getBytes(BYTES))).toString();
		}
		catch (CharacterCodingException ex) {
			return raw;
		}
	}

	/** The bytes of what people write. */
	static String raw(String shown) {
		return new String(shown.getBytes(StandardCharsets.UTF_8), BYTES);
	}

	/** The name of a file that was taken in: the id before it, no longer than may be. */
	static String numbered(String id, String raw) {
		String shown = shown(raw);
		boolean text = raw(shown).equals(raw);
		return text ? raw(Shelf.shortened(id + "-" + shown)) : Shelf.shortened(id + "-" + raw);
	}

}
