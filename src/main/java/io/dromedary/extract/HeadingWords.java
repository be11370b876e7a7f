package io.dromedary.extract;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dromedary.guard.Watch;
import org.jspecify.annotations.Nullable;

/** The phrases of {@code headings.properties}, found again in the tokens of a page. */
final class HeadingWords {

	/** A phrase this long may hold a slip where it was recognised from a picture. */
	private static final int LONG = 8;

	/** No phrase has more letters. */
	private static final int LONGEST = 48;

	private final Map<String, PaperKind> exact = new HashMap<>();

	private final Map<String, String> shapes = new HashMap<>();

	private final Map<Label, PaperKind> loose = new HashMap<>();

	private HeadingWords() {
		for (PaperKind kind : PaperKind.values()) {
			HeadingTexts.list(kind.word()).forEach((phrase) -> add(phrase, kind));
		}
	}

	/**
	 * @param further phrases of {@link PaperKind#OTHER}; those that a kind has keep it
	 */
	static HeadingWords with(Collection<String> further) {
		if (further.isEmpty()) {
			return Known.ALL;
		}
		var words = new HeadingWords();
		further.forEach((phrase) -> words.add(phrase, PaperKind.OTHER));
		return words;
	}

	private void add(String phrase, PaperKind kind) {
		Label label = Label.of(null, phrase, 0);
		if (!label.joined().isEmpty() && exact.putIfAbsent(label.joined(), kind) == null) {
			shapes.put(Likeness.shape(label.joined()), label.joined());
			if (label.joined().length() >= LONG) {
				loose.put(label, kind);
			}
		}
	}

	/**
	 * A phrase in a row of tokens.
	 *
	 * @param joined its letters as in the list, folded
	 * @param last index of its last token
	 */
	record Match(PaperKind kind, String joined, int last) {
	}

	/** The longest phrase that begins at a token. */
	Optional<Match> at(Segment segment, int start) {
		Watch.check();
		List<Token> tokens = segment.tokens();
		var run = new StringBuilder();
		Match longest = null;
		for (int at = start; at < tokens.size() && run.length() < LONGEST; at++) {
			run.append(tokens.get(at).text());
			String joined = segment.recognised() ? shapes.get(Likeness.shape(run.toString())) : run.toString();
			PaperKind kind = (joined != null) ? exact.get(joined) : null;
			if (joined != null && kind != null) {
				longest = new Match(kind, joined, at);
			}
		}
		if (longest == null && segment.recognised()) {
			longest = similar(tokens, start);
		}
		return Optional.ofNullable((longest != null) ? longest : compound(tokens, start));
	}

	private @Nullable Match similar(List<Token> tokens, int start) {
		Match best = null;
		for (Map.Entry<Label, PaperKind> phrase : loose.entrySet()) {
			int last = Likeness.similar(phrase.getKey(), tokens, start);
			if (last >= 0 && (best == null || phrase.getKey().joined().length() > best.joined().length())) {
				best = new Match(phrase.getValue(), phrase.getKey().joined(), last);
			}
		}
		return best;
	}

	/**
	 * German and Dutch make one word of what kind of paper it is: its end says what it
	 * is, {@code Rücklieferschein}, or its beginning what it does, {@code
	 * Gutschriftsbeleg}.
	 */
	private @Nullable Match compound(List<Token> tokens, int start) {
		String text = (start < tokens.size()) ? tokens.get(start).text() : "";
		if (text.endsWith("rechnung")) {
			return new Match(compoundInvoice(text), text, start);
		}
		for (String beginning : HeadingTexts.BEGINNINGS) {
			if (text.startsWith(beginning) && text.length() > beginning.length()) {
				return new Match(exact.getOrDefault(beginning, PaperKind.OTHER), text, start);
			}
		}
		for (String ending : HeadingTexts.ENDINGS) {
			if (text.endsWith(ending) && text.length() > ending.length()) {
				return new Match(exact.getOrDefault(ending, PaperKind.OTHER), text, start);
			}
		}
		return null;
	}

	/** {@code Gutschriftrechnung}, {@code Korrekturabschlagsrechnung} are none. */
	private PaperKind compoundInvoice(String text) {
		return HeadingTexts.BEGINNINGS.stream()
			.filter(text::startsWith)
			.findFirst()
			.map((beginning) -> exact.getOrDefault(beginning, PaperKind.INVOICE))
			.orElse(PaperKind.INVOICE);
	}

	/** Whether the word may stand in front of a heading. */
	static boolean before(String token) {
		return HeadingTexts.BEFORE.contains(token);
	}

	/** Whether the word may stand behind a heading, with its number and date. */
	static boolean behind(String token) {
		return HeadingTexts.BEHIND.contains(token);
	}

	/** Whether the word announces a number or a date. */
	static boolean number(String token) {
		return HeadingTexts.NUMBER.contains(token);
	}

	/** Whether what follows is what a letter is about. */
	static boolean subject(String token) {
		return HeadingTexts.SUBJECT.contains(token);
	}

	/** The kind that a sentence says a paper is; in a text of folded letters. */
	static Optional<PaperKind> said(String joined) {
		var kinds = EnumSet.noneOf(PaperKind.class);
		Known.SAID.in(joined, kinds::add);
		return kinds.stream().findFirst();
	}

	/** The kind that a code of an electronic invoice stands for. */
	static Optional<PaperKind> coded(String word) {
		return Optional.ofNullable(Known.CODES.get(word));
	}

	/**
	 * The kind that a code or a name means behind the words for the type of a document.
	 */
	Optional<PaperKind> typed(Segment segment, int from) {
		for (int at = 0; at < segment.tokens().size(); at++) {
			if (segment.tokens().get(at).from() < from) {
				continue;
			}
			Optional<Match> match = at(segment, at);
			if (match.isPresent()) {
				return match.map(Match::kind);
			}
			String word = segment.tokens().get(at).text();
			Optional<PaperKind> kind = Arrays.stream(PaperKind.values())
				.filter((each) -> HeadingTexts.list(each.word() + ".type").contains(word))
				.findFirst();
			if (kind.isPresent()) {
				return kind;
			}
		}
		return Optional.empty();
	}

	/** Where in a segment the words for the type of a document end; -1 without them. */
	static int typeAnnounced(Segment segment) {
		PhraseTree<Boolean> run = Known.TYPE_ANNOUNCED;
		int end = -1;
		for (Token token : segment.tokens()) {
			run = run.behind(token.text());
			if (run == null) {
				break;
			}
			end = run.meanings().isEmpty() ? end : token.to();
		}
		return end;
	}

	/** Whether a text of folded letters announces such a code. */
	static boolean announcesCode(String joined) {
		return HeadingTexts.folded("code.announced").stream().anyMatch(joined::contains);
	}

	private static final class Known {

		static final HeadingWords ALL = new HeadingWords();

		static final Map<String, PaperKind> CODES = new HashMap<>();

		/** What announces of what type a document is. */
		static final PhraseTree<Boolean> TYPE_ANNOUNCED = new PhraseTree<>();

		/** What the sentences say that tell the kind of a paper. */
		static final PhraseTree<PaperKind> SAID = new PhraseTree<>();

		static {
			HeadingTexts.folded("type.announced").forEach((phrase) -> TYPE_ANNOUNCED.put(phrase, true));
			for (PaperKind kind : PaperKind.values()) {
				HeadingTexts.folded(kind.word() + ".says").forEach((sentence) -> SAID.put(sentence, kind));
				HeadingTexts.list(kind.word() + ".code").forEach((code) -> CODES.putIfAbsent(code, kind));
			}
		}

	}

}
