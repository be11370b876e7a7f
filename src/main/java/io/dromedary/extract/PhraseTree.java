package io.dromedary.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Phrases by their letters, each with what it means: whether any of thousands stands at a
 * place of a text is told in one walk along it, which mostly ends at the first letter. A
 * tree is itself all phrases that begin with the same letters.
 */
final class PhraseTree<T> {

	private static final char[] NONE = {};

	/** With which letters the phrases go on; {@link #trees} has what follows each. */
	private char[] letters = NONE;

	private List<PhraseTree<T>> trees = List.of();

	/** A bit for each of the letters, shared by few: most signs of a text are none. */
	private long bits;

	private List<T> meanings = List.of();

	void put(String phrase, T meaning) {
		PhraseTree<T> tree = this;
		for (int at = 0; at < phrase.length(); at++) {
			tree = tree.grown(phrase.charAt(at));
		}
		tree.meanings = more(tree.meanings, meaning);
	}

	private PhraseTree<T> grown(char letter) {
		PhraseTree<T> known = behind(letter);
		if (known != null) {
			return known;
		}
		var tree = new PhraseTree<T>();
		letters = Arrays.copyOf(letters, letters.length + 1);
		letters[letters.length - 1] = letter;
		bits |= 1L << letter;
		trees = more(trees, tree);
		return tree;
	}

	/** Few trees fork: their lists are as long as they must be. */
	private static <E> List<E> more(List<E> known, E another) {
		var more = new ArrayList<>(known);
		more.add(another);
		return List.copyOf(more);
	}

	private @Nullable PhraseTree<T> behind(char letter) {
		if ((bits & 1L << letter) != 0) {
			for (int at = 0; at < letters.length; at++) {
				if (letters[at] == letter) {
					return trees.get(at);
				}
			}
		}
		return null;
	}

	/** What the phrases go on with that begin with a text; null where none does. */
	@Nullable PhraseTree<T> behind(String text) {
		PhraseTree<T> tree = this;
		for (int at = 0; at < text.length() && tree != null; at++) {
			tree = tree.behind(text.charAt(at));
		}
		return tree;
	}

	/** What the phrases mean that end here, in the order in which they were put. */
	List<T> meanings() {
		return meanings;
	}

	/**
	 * Whether one of them, all in small letters, stands anywhere in a text, in any case.
	 */
	boolean standsIn(String text) {
		for (int from = 0; from < text.length(); from++) {
			PhraseTree<T> tree = this;
			for (int at = from; at < text.length() && tree != null; at++) {
				tree = tree.behind(small(text.charAt(at)));
				if (tree != null && !tree.meanings.isEmpty()) {
					return true;
				}
			}
		}
		return false;
	}

	/** As patterns compare letters whatever their case. */
	private static char small(char letter) {
		if (letter < 0x80) {
			return (letter >= 'A' && letter <= 'Z') ? (char) (letter + 'a' - 'A') : letter;
		}
		return Character.toLowerCase(Character.toUpperCase(letter));
	}

	/** Tells what each of them means that stands anywhere in a text. */
	void in(String text, Consumer<T> found) {
		for (int from = 0; from < text.length(); from++) {
			PhraseTree<T> tree = this;
			for (int at = from; at < text.length() && tree != null; at++) {
				tree = tree.behind(text.charAt(at));
				if (tree != null) {
					tree.meanings.forEach(found);
				}
			}
		}
	}

	@Override
	public String toString() {
		return "PhraseTree[" + new String(letters) + "]";
	}

}
