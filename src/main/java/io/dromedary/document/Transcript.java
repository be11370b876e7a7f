package io.dromedary.document;

import java.util.List;

/**
 * What is printed on a document.
 *
 * @param settings fingerprint of everything but the content that shaped it (reader
 * version, languages, limits); with the content's hash it is the key under which a
 * transcript is kept
 */
public record Transcript(Document document, String settings, List<Page> pages) {

	public Transcript {
		pages = List.copyOf(pages);
	}

	/** All lines of all pages. */
	public List<TextLine> lines() {
		return pages.stream().flatMap((page) -> page.lines().stream()).toList();
	}

	@Override
	public String toString() {
		return "Transcript[" + document.id() + ", " + pages.size() + " pages]";
	}

}
