package io.dromedary.extract;

import java.util.List;
import java.util.Optional;

import io.dromedary.document.Cut;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Separator;
import io.dromedary.document.Transcript;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Guard;

/**
 * Notices several documents in one file by the labels of the type files. It needs no
 * network and gives the same answer every time.
 */
final class LabelSeparator implements Separator {

	private final DocumentTypes types;

	private final Deadline deadline;

	LabelSeparator(DocumentTypes types, Guard guard) {
		this.types = types;
		this.deadline = new Deadline(guard);
	}

	/** What is too much to be looked at is left to whoever extracts, who says so. */
	@Override
	public List<Cut> cuts(Transcript transcript) {
		if (transcript.pages().size() < 2 || EmbeddedFieldFinder.concerns(transcript)) {
			return List.of();
		}
		try {
			return deadline.within(transcript, () -> found(transcript));
		}
		catch (UnreadableDocument ex) {
			return List.of();
		}
	}

	private List<Cut> found(Transcript transcript) {
		var layout = new Layout(transcript);
		String asked = transcript.document().type();
		Optional<DocumentType> type = (asked != null) ? types.named(asked)
				: new TypeRecognizer(types.all()).recognise(layout.sheets());
		return type.map((known) -> PageMarksReader.verdict(layout, known, types.all()).cuts()).orElse(List.of());
	}

}
