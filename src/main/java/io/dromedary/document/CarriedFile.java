package io.dromedary.document;

/**
 * A file that an electronic invoice carries in itself, in base64: an attachment, and no
 * document of its own.
 *
 * @param number from 1, in the order of the invoice
 * @param name as its sender wrote it, with an ending; may hold any character
 * @param mediaType told by its content
 * @param size in bytes
 * @param damaged whether it is no base64, so that nothing of it can be handed out
 */
public record CarriedFile(int number, String name, String mediaType, long size, boolean damaged) {

	@Override
	public String toString() {
		return "CarriedFile[" + number + "]";
	}

}
