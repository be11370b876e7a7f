package io.dromedary.document;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who proposes a value for a field. */
public enum Finder {

	/** The document carries it as data. */
	EMBEDDED,
	/** The labels of the type file. */
	LABEL,
	/** The machine readable zone of an identity document. */
	MRZ,
	/** A language model. */
	CHAT,
	/** A person, whose word is final. */
	PERSON;

	/** The word used in the API and the ledger, for example {@code label}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Several as one text: {@code label+chat}. */
	public static String words(Collection<Finder> finders) {
		return finders.stream().map(Finder::word).collect(Collectors.joining("+"));
	}

	/**
	 * Those that {@link #words} named.
	 * @throws IllegalArgumentException where a word is none of a finder
	 */
	public static List<Finder> of(String words) {
		return Arrays.stream(words.split("\\+")).map((word) -> valueOf(word.toUpperCase(Locale.ROOT))).toList();
	}

}
