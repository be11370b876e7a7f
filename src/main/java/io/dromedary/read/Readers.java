package io.dromedary.read;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import io.dromedary.document.Sentence;

/**
 * The readers of a component, one for each choice of engines, made when it is first
 * needed. May be used by several threads.
 */
final class Readers {

	private final Map<OcrChoice, Reader> made = new EnumMap<>(OcrChoice.class);

	synchronized Reader of(OcrChoice choice, Function<OcrChoice, Reader> how) {
		return made.computeIfAbsent(choice, how);
	}

	/** The engines that are off, by their word in the settings, and why. */
	synchronized Map<String, Sentence> off() {
		Map<String, Sentence> off = new TreeMap<>();
		made.values().forEach((reader) -> off.putAll(reader.off()));
		return off;
	}

	synchronized void close() {
		made.values().forEach(Reader::close);
		made.clear();
	}

}
