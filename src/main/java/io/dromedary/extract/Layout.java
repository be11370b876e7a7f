package io.dromedary.extract;

import java.util.List;

import io.dromedary.document.Page;
import io.dromedary.document.Transcript;

/**
 * A transcript whose pages are laid out in rows: once, for all who look at it. Not to be
 * shared by threads.
 */
public final class Layout {

	private final Transcript transcript;

	private final List<Sheet> sheets;

	/**
	 * @throws io.dromedary.document.UnreadableDocument where it has too many words
	 */
	Layout(Transcript transcript) {
		Bounds.keep(transcript);
		this.transcript = transcript;
		this.sheets = transcript.pages().stream().map(Sheet::new).toList();
	}

	public Transcript transcript() {
		return transcript;
	}

	List<Sheet> sheets() {
		return sheets;
	}

	/** The one of a page. */
	Sheet sheet(Page page) {
		return sheets.get(transcript.pages().indexOf(page));
	}

	@Override
	public String toString() {
		return "Layout[" + sheets.size() + " pages]";
	}

}
