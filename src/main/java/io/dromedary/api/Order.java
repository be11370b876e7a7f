package io.dromedary.api;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import io.dromedary.document.Content;
import io.dromedary.document.Instructions;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for besides bringing files.
 *
 * @param key under which the caller may ask for the same again; null for none
 */
record Order(Instructions instructions, @Nullable String key) {

	/**
	 * Tells this request from any other under the same key: by what it brings, in its
	 * order, and by what it asks for. The names of the files are no part of it: programs
	 * that try again make new ones up.
	 */
	String fingerprint(List<Content> contents) {
		List<String> all = new ArrayList<>();
		all.add(String.valueOf(instructions.type()));
		all.add(String.join(",", instructions.deliverTo()));
		new TreeMap<>(instructions.metadata()).forEach((name, value) -> all.add(name + "=" + value));
		contents.forEach((content) -> all.add(content.sha256()));
		return String.join("\0", all);
	}

	@Override
	public String toString() {
		return "Order[" + instructions + "]";
	}

}
