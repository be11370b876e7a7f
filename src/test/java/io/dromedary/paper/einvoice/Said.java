package io.dromedary.paper.einvoice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import io.dromedary.document.Term;
import org.jspecify.annotations.Nullable;

/** What a drawn invoice says: the texts of each term by the row of its table. */
public final class Said {

	private final Map<Term, SortedMap<Integer, List<String>>> texts = new EnumMap<>(Term.class);

	/** An element that says something of a term. */
	Xml of(Term term, String element, String text) {
		return of(term, 0, element, text);
	}

	/** The same in a row of its table, from 0. */
	Xml of(Term term, int row, String element, String text) {
		add(term, row, text);
		return Xml.of(element, text);
	}

	/** The same, or no element where there is no text. */
	@Nullable Xml perhaps(Term term, int row, String element, @Nullable String text) {
		return (text != null) ? of(term, row, element, text) : null;
	}

	/** Blanks at its ends and several in a row are none of a text. */
	void add(Term term, int row, @Nullable String text) {
		String clean = (text != null) ? text.strip().replaceAll("\\s+", " ") : "";
		if (!clean.isEmpty()) {
			texts.computeIfAbsent(term, (any) -> new TreeMap<>())
				.computeIfAbsent(row, (any) -> new ArrayList<>())
				.add(clean);
		}
	}

	/** The terms of which it says something. */
	Set<Term> terms() {
		return texts.keySet();
	}

	/** How many rows the item table has. */
	public int count() {
		return texts.getOrDefault(Term.ITEM_AMOUNT, new TreeMap<>()).size();
	}

	/** {@code 0: text}, by rows. */
	public List<String> rows(Term term) {
		List<String> rows = new ArrayList<>();
		texts.getOrDefault(term, new TreeMap<>())
			.forEach((row, all) -> all.forEach((text) -> rows.add(row + ": " + text)));
		return rows;
	}

	/** The first of all. */
	public Optional<String> first(Term term) {
		return texts.getOrDefault(term, new TreeMap<>()).values().stream().flatMap(List::stream).findFirst();
	}

	/** That of a row, if it says something there. */
	public Optional<String> at(Term term, int row) {
		return texts.getOrDefault(term, new TreeMap<>()).getOrDefault(row, List.of()).stream().findFirst();
	}

	@Override
	public String toString() {
		return "Said[" + texts.keySet() + "]";
	}

}
