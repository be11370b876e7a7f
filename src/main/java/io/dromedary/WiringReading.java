package io.dromedary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Sentence;
import io.dromedary.home.SelfCheck;
import io.dromedary.read.ReadComponent;

/** The self-check of the text recognition: its engine and each of its languages. */
class WiringReading implements SelfCheck {

	private final ReadComponent reading;

	WiringReading(ReadComponent reading) {
		this.reading = reading;
	}

	@Override
	public List<Line> look() {
		List<String> there = new ArrayList<>();
		List<Line> lines = new ArrayList<>();
		try {
			for (Map.Entry<String, Boolean> language : reading.health().languageData().entrySet()) {
				if (language.getValue()) {
					there.add(language.getKey());
				}
				else {
					lines.add(Line.broken(Sentence.of("read.check", language.getKey()),
							Sentence.of("read.no-language", language.getKey())));
				}
			}
		}
		catch (IOException ex) {
			lines.add(Line.broken(Sentence.of("read.check", ""), Sentence.of("read.folder-failed")));
		}
		Sentence what = Sentence.of("read.check", String.join(", ", there));
		Sentence obstacle = reading.health().off().get("tesseract");
		lines.add(0, (obstacle != null) ? Line.broken(what, obstacle) : Line.ok(what));
		return lines;
	}

}
