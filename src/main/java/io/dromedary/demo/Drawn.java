package io.dromedary.demo;

/**
 * A document that was drawn.
 *
 * @param content the bytes of the file
 * @param fileName with the ending that fits the content
 * @param truth what it says
 */
public record Drawn(byte[] content, String fileName, Truth truth) {

	@Override
	public String toString() {
		return fileName;
	}

}
