package io.dromedary.read;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

import io.dromedary.document.Sentence;

/** What of the text recognition works on this machine, and why the rest does not. */
public final class ReadHealth {

	private final Supplier<ReadOptions> options;

	private final Readers readers;

	ReadHealth(Supplier<ReadOptions> options, Readers readers) {
		this.options = options;
		this.readers = readers;
	}

	/** The languages of the settings, and whether there is data for each. */
	public Map<String, Boolean> languageData() throws IOException {
		return LanguageData.found(options.get());
	}

	/**
	 * The engines that are off, by their word in the settings, and why. One that was not
	 * needed yet was not tried either: only Tesseract is looked at in advance.
	 */
	public Map<String, Sentence> off() {
		Map<String, Sentence> off = readers.off();
		Sentence obstacle = Natives.obstacle();
		if (obstacle != null) {
			off.put(OcrChoice.TESSERACT.word(), obstacle);
		}
		return off;
	}

}
