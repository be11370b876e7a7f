package io.dromedary.split;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import io.dromedary.document.Document;
import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.Format;

/**
 * Opens what Outlook and Exchange make of a mail in rich text, {@code winmail.dat}
 * (MS-OXTNEF): the files attached to it, and the messages, which are such envelopes
 * themselves.
 */
class TnefOpener implements Opener {

	static final String MEDIA_TYPE = "application/ms-tnef";

	private final Scratch scratch;

	TnefOpener(Scratch scratch) {
		this.scratch = scratch;
	}

	@Override
	public Format format() {
		return Format.TNEF;
	}

	@Override
	public void open(Document container, Parts parts) throws IOException {
		try (LocalFile file = LocalFile.of(container.content(), scratch)) {
			Tnef tnef = Tnef.of(file.path());
			int number = 0;
			if (tnef.body() >= 0) {
				parts.leaveOut(String.valueOf(++number), "", "application/rtf", tnef.body(), Sentence.of("split.body"));
			}
			InlinePictures pictures = new InlinePictures();
			pictures.read(tnef.text());
			for (TnefAttachment attachment : tnef.attachments()) {
				part(String.valueOf(++number), attachment, file.path(), pictures, parts);
			}
			if (tnef.cut()) {
				parts.leaveOut(String.valueOf(++number), "", "application/octet-stream", -1, Sentence.of("split.rest"));
			}
			if (number == 0) {
				throw new UnreadableDocument(Sentence.of("split.nothing-attached"));
			}
		}
	}

	private static void part(String number, TnefAttachment attachment, Path file, InlinePictures pictures, Parts parts)
			throws IOException {
		TnefAttachment.Place place = attachment.place();
		if (place == null) {
			parts.leaveOut(number, attachment.name(), attachment.mediaType(), -1, Sentence.of("split.damaged"));
			return;
		}
		try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
			bytes.skipNBytes(place.at());
			new Enclosure(number, attachment.name(), attachment.mediaType(), attachment.contentId(), place.length())
				.into(parts, pictures, new Slice(bytes, place.length()));
		}
	}

}
