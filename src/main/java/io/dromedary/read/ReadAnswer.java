package io.dromedary.read;

import java.util.List;

import io.dromedary.document.DocumentException;
import io.dromedary.document.Page;
import io.dromedary.document.PagePicture;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.document.UnusableAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What a process of its own has read, or why it could not.
 *
 * @param picture null where none was wanted, or there is no such page
 * @param failure null where there was none
 * @param away what is away, where that is the failure
 * @param stopped whether it was broken off because the program stops
 * @param unusable whether another service answered what makes no sense
 */
record ReadAnswer(List<Page> pages, @Nullable PagePicture picture, @Nullable Sentence failure, @Nullable String away,
		boolean stopped, boolean unusable) {

	static ReadAnswer failed(Throwable failure) {
		if (failure instanceof ServiceUnavailable unavailable) {
			return new ReadAnswer(List.of(), null, unavailable.sentence(), unavailable.service().toString(),
					unavailable.stopped(), false);
		}
		Sentence said = (failure instanceof DocumentException known) ? known.sentence()
				: Sentence.of("read.broken-off", failure.getClass().getName());
		return new ReadAnswer(List.of(), null, said, null, false, failure instanceof UnusableAnswer);
	}

	/** Itself, or its failure is thrown. */
	ReadAnswer orThrow() {
		if (failure == null) {
			return this;
		}
		if (away != null) {
			throw new ServiceUnavailable(Service.of(away), failure, stopped);
		}
		throw unusable ? new UnusableAnswer(failure) : new UnreadableDocument(failure);
	}

	@Override
	public String toString() {
		return "ReadAnswer[" + pages.size() + " pages]";
	}

}
