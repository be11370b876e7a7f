package io.dromedary.split;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.dromedary.document.Sentence;

/** The texts of a mail: its body, what stands beside its parts, and what they hold. */
final class MailTexts {

	private static final Set<String> BODIES = Set.of("text/plain", "text/html", "text/richtext", "text/enriched",
			"text/x-amp-html", "text/watch-html", "application/xhtml+xml");

	/**
	 * Bytes: notes for programs that know no MIME, which are not worth saying, are
	 * shorter.
	 */
	private static final long NOTE = 2000;

	private final MailFacts facts;

	private final Parts parts;

	private final List<Text> texts = new ArrayList<>();

	/** Kinds of which there is one that says something. */
	private final Set<String> firsts = new HashSet<>();

	/** Numbers of the multiparts that have parts. */
	private final Set<String> whole = new HashSet<>();

	MailTexts(MailFacts facts, Parts parts) {
		this.facts = facts;
		this.parts = parts;
	}

	/** Whether a part is the text of the mail and no attachment. */
	static boolean body(MimeLeaf leaf) {
		boolean text = BODIES.contains(leaf.type()) && !leaf.head().disposition().equals("attachment");
		return text && (leaf.parent().equals("multipart/alternative") || leaf.head().fileName().isEmpty()
				|| namedBody(leaf));
	}

	/** Some programs give the HTML a name that the mail begins with. */
	private static boolean namedBody(MimeLeaf leaf) {
		boolean root = leaf.parent().equals("multipart/related") && leaf.number().matches("(.*\\.)?1");
		return leaf.type().contains("html") && (root || leaf.number().matches("1(\\.1)*"));
	}

	void met(MimeLeaf leaf) {
		String number = leaf.number();
		for (int dot = number.lastIndexOf('.'); dot >= 0; dot = number.lastIndexOf('.', dot - 1)) {
			whole.add(number.substring(0, dot));
		}
		whole.add("");
	}

	void take(MimeLeaf leaf) throws IOException {
		try (InputStream bytes = TransferEncoding.decode(leaf.body(), leaf.head().encoding())) {
			UuText text = new UuText(bytes);
			int count = 0;
			for (UuText.File file = text.next(); file != null; file = text.next()) {
				parts.keep(leaf.number() + "." + ++count, file.name(), "application/octet-stream", file.bytes());
			}
			add(leaf, MailFacts.text(leaf, text.text()), text.size());
		}
	}

	/**
	 * Only the words of the first of each kind are kept: more of them may fill the
	 * memory.
	 */
	private void add(MimeLeaf leaf, String said, long size) {
		boolean blank = said.isBlank();
		boolean first = !blank && firsts.add(leaf.kind() + (html(leaf) ? " html" : ""));
		boolean over = leaf.kind() == MimeLeaf.Kind.SURPLUS && blank;
		if (!over) {
			texts.add(new Text(leaf, blank ? "" : first ? said : ".", size));
		}
	}

	void finish(boolean bodyWanted) throws IOException {
		boolean alone = parts.found().stream().allMatch((part) -> part.content() == null);
		Optional<Text> document = (bodyWanted && alone) ? document() : Optional.empty();
		for (Text text : texts) {
			if (document.filter((one) -> one == text).isPresent()) {
				parts.keep(text.leaf().number(), LeafNames.subject(facts.head()) + (text.page() ? ".html" : ".txt"),
						text.page() ? "text/html" : "text/plain", MailParts.stream(text.document()));
			}
			else if (!note(text)) {
				boolean surplus = text.leaf().kind() == MimeLeaf.Kind.SURPLUS && whole.contains(multipart(text));
				parts.leaveOut(text.leaf().number(), text.leaf().head().fileName(), text.leaf().type(), text.size(),
						Sentence.of((surplus) ? "split.beside" : "split.body"));
			}
		}
	}

	private boolean note(Text text) {
		return text.leaf().kind() == MimeLeaf.Kind.SURPLUS
				&& (text.said().isBlank() || whole.contains(multipart(text)) && text.size() < NOTE);
	}

	/** Number of the multipart that a surplus belongs to. */
	private static String multipart(Text text) {
		return text.leaf().number().replaceFirst("\\.?0(\\.\\d+)?$", "");
	}

	private static boolean html(MimeLeaf leaf) {
		return !leaf.type().equals("text/plain");
	}

	/** The plain text, else the HTML. */
	private Optional<Text> document() {
		return texts.stream()
			.filter((text) -> !text.words().isBlank())
			.filter((text) -> !note(text))
			.min(Comparator.comparing(Text::html));
	}

	/**
	 * A text.
	 *
	 * @param said as it stands in the mail, as far as it is looked at
	 * @param size of all of it, in bytes
	 */
	private record Text(MimeLeaf leaf, String said, long size) {

		boolean html() {
			return MailTexts.html(leaf);
		}

		String words() {
			return page() ? MailBody.text(said) : said;
		}

		/** Whether it is a page of the web, whose tables its reader sees. */
		boolean page() {
			return leaf.type().contains("html");
		}

		/** As a file that says by itself what it is. */
		String document() {
			return page() ? "<!DOCTYPE html><meta charset=\"utf-8\">\n" + said : said;
		}

		@Override
		public String toString() {
			return "Text[" + leaf.number() + "]";
		}

	}

}
