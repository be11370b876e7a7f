package io.dromedary.split;

import java.io.InputStream;

/**
 * A part of a mail that has no parts itself.
 *
 * @param number as IMAP counts (RFC 3501, section 6.4.5); what stands before, between or
 * behind the parts of a multipart has the number 0 in it
 * @param type declared or usual at this place
 * @param parent type of the multipart it stands in; empty where it is the whole mail
 * @param body as it came, without the line break that belongs to the boundary
 */
record MimeLeaf(String number, MimeHead head, String type, String parent, Kind kind, InputStream body) {

	enum Kind {

		PART,

		/** Beside the parts of a multipart. */
		SURPLUS,

		/** A multipart in too many others. */
		TOO_DEEP

	}

	@Override
	public String toString() {
		return "MimeLeaf[" + number + "]";
	}

}
