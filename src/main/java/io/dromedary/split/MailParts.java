package io.dromedary.split;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.dromedary.document.Sentence;
import io.dromedary.format.Notice;

/** Judges the parts of a mail one after the other. */
final class MailParts {

	/** Bytes at the beginning of a part by which it is judged. */
	private static final int START = 256 * 1024;

	private final MailFacts facts;

	private final Parts parts;

	private final MailTexts texts;

	MailParts(MailFacts facts, Parts parts) {
		this.facts = facts;
		this.parts = parts;
		this.texts = new MailTexts(facts, parts);
	}

	void take(MimeLeaf leaf) throws IOException {
		switch (leaf.kind()) {
			case TOO_DEEP -> leaveOut(leaf, leaf.body(), Sentence.of("split.nested", MimeReader.DEEPEST));
			case SURPLUS -> texts.take(leaf);
			case PART -> part(leaf);
		}
	}

	/** To be said at the end: what became of the text of the mail. */
	void finish(boolean bodyWanted) throws IOException {
		texts.finish(bodyWanted);
	}

	private void part(MimeLeaf leaf) throws IOException {
		texts.met(leaf);
		try {
			if (MailTexts.body(leaf)) {
				texts.take(leaf);
			}
			else {
				attachment(leaf);
			}
		}
		catch (Damaged ex) {
			parts.leaveOut(leaf.number(), leaf.head().fileName(), leaf.type(), -1, Sentence.of("split.damaged"));
		}
	}

	private void attachment(MimeLeaf leaf) throws IOException {
		try (BufferedInputStream bytes = TransferEncoding.decode(leaf.body(), leaf.head().encoding())) {
			bytes.mark(START);
			byte[] start = bytes.readNBytes(START - 1);
			bytes.reset();
			Optional<Sentence> reason = reason(leaf, start);
			if (reason.isPresent()) {
				long size = bytes.transferTo(OutputStream.nullOutputStream());
				parts.leaveOut(leaf.number(), leaf.head().fileName(), leaf.type(), size, reason.get(),
						Notice.of(start).orElse(null));
			}
			else {
				parts.keep(leaf.number(), LeafNames.name(leaf, start), leaf.type(), bytes);
				if (leaf.type().equals("message/partial")) {
					parts.leaveOut(leaf.number() + ".0", "", leaf.type(), -1, Sentence.of("split.first-fragment"));
				}
			}
		}
	}

	private Optional<Sentence> reason(MimeLeaf leaf, byte[] start) {
		String name = leaf.head().fileName();
		return LeafRules.reason(leaf.type(), name, start)
			.or(() -> envelope(leaf, name))
			.or(() -> fragment(leaf))
			.or(() -> facts.pictures()
				.layout(leaf.head().contentId(), leaf.type(), start, start.length)
				.filter((reason) -> leaf.type().startsWith("image/") || PictureSize.of(start).isPresent()));
	}

	private Optional<Sentence> envelope(MimeLeaf leaf, String name) {
		if (facts.certified() && name.equalsIgnoreCase("daticert.xml")) {
			return Optional.of(Sentence.of("split.envelope"));
		}
		return (facts.receipt() && name.equalsIgnoreCase("postacert.eml"))
				? Optional.of(Sentence.of("split.sent-before")) : Optional.empty();
	}

	/**
	 * RFC 2046, section 5.2.2: the first fragment begins with the header of the whole.
	 */
	private static Optional<Sentence> fragment(MimeLeaf leaf) {
		if (!leaf.type().equals("message/partial")) {
			return Optional.empty();
		}
		MimeField field = leaf.head().field("content-type");
		String number = field.parameter("number").orElse("?");
		return number.equals("1") ? Optional.empty()
				: Optional.of(Sentence.of("split.fragment", number, field.parameter("total").orElse("?")));
	}

	private void leaveOut(MimeLeaf leaf, InputStream bytes, Sentence reason) throws IOException {
		long size = bytes.transferTo(OutputStream.nullOutputStream());
		parts.leaveOut(leaf.number(), leaf.head().fileName(), leaf.type(), size, reason);
	}

	static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

}
