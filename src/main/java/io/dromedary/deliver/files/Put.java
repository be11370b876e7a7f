package io.dromedary.deliver.files;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A file that is put somewhere.
 *
 * @param name its path, with {@code /} between its parts
 * @param mediaType of its content
 * @param size in bytes
 * @param opened its content, from the beginning each time
 */
public record Put(String name, String mediaType, long size, Supplier<InputStream> opened) {

	public InputStream content() {
		return opened.get();
	}

	@Override
	public String toString() {
		return "Put";
	}

}
