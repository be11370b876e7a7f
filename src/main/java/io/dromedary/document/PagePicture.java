package io.dromedary.document;

/**
 * An upright page as people see it; the boxes of its words are fractions of it.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}
 */
public record PagePicture(String mediaType, byte[] bytes) {

	@Override
	public String toString() {
		return "PagePicture[" + mediaType + ", " + bytes.length + " bytes]";
	}

}
