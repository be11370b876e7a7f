package io.dromedary.api;

import io.dromedary.document.CarriedFile;
import io.dromedary.home.Platform;

/**
 * A file that an electronic invoice carries in itself.
 *
 * @param number from 1
 * @param fileName without folders, control characters and the like
 * @param mediaType told by its content
 * @param size in bytes
 * @param damaged whether it cannot be decoded: there is nothing to download
 */
public record AttachmentView(int number, String fileName, String mediaType, long size, boolean damaged) {

	/** The longest name that every common file system takes, in bytes. */
	private static final int LONGEST = 255;

	public static AttachmentView of(CarriedFile file) {
		return new AttachmentView(file.number(), Platform.fileName(file.name(), LONGEST), file.mediaType(), file.size(),
				file.damaged());
	}

	@Override
	public String toString() {
		return "AttachmentView[" + number + "]";
	}

}
