package io.dromedary.split;

import java.io.IOException;

import io.dromedary.document.Document;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;
import io.dromedary.format.Format;

/** Opens mails (MIME, RFC 2045 to 2049), as they are stored in files and sent. */
class MimeOpener implements Opener {

	private final DocumentTypes types;

	MimeOpener(DocumentTypes types) {
		this.types = types;
	}

	@Override
	public Format format() {
		return Format.MAIL;
	}

	@Override
	public void open(Document container, Parts parts) throws IOException {
		MailFacts facts = MailFacts.of(container.content());
		facts.origin(container.origin()).ifPresent(parts::cameWith);
		MailParts mail = new MailParts(facts, parts);
		try (MimeReader reader = new MimeReader(container.content().open())) {
			for (MimeLeaf leaf = reader.next(); leaf != null; leaf = reader.next()) {
				mail.take(leaf);
			}
			if (reader.cut()) {
				parts.leaveOut("0.0", "", "multipart/mixed", -1, Sentence.of("split.cut"));
			}
		}
		mail.finish(MailBody.wanted(types, container.type()));
	}

}
