package io.dromedary.fakes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Finder;
import io.dromedary.document.Transcript;
import io.dromedary.extract.FieldFinder;

/** A finder that finds nothing, or goes wrong as it is told. */
public final class FakeFinder implements FieldFinder {

	private volatile Trouble trouble = Trouble.NONE;

	public void now(Trouble trouble) {
		this.trouble = trouble;
	}

	@Override
	public Finder finder() {
		return Finder.CHAT;
	}

	@Override
	public Found find(Transcript transcript, DocumentType type) {
		trouble.strike(FakeReader.text(transcript));
		Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
		if (trouble == Trouble.LYING) {
			// for every field the first line of the page, which is not printed at any
			// place it names
			String line = transcript.lines().get(0).text();
			type.fields()
				.forEach((field) -> candidates.put(field.name(),
						List.of(new Candidate(field.name(), line + "?", null, finder(), 1))));
		}
		return new Found(candidates, List.of(), List.of());
	}

}
