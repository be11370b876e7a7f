package io.dromedary.extract;

/**
 * What the head of a paper says it is, where that is no invoice and no receipt.
 *
 * @param phrase the words that say so, folded, without blanks
 * @param certain false where something else on the page speaks against it
 */
record Heading(PaperKind kind, String phrase, boolean certain) {

	static Heading sure(Headline line) {
		return new Heading(line.kind(), line.phrase(), true);
	}

	static Heading perhaps(Headline line) {
		return new Heading(line.kind(), line.phrase(), false);
	}

}
