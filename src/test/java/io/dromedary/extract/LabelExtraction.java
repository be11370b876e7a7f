package io.dromedary.extract;

import java.util.List;
import java.util.function.Function;

import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Extraction;
import io.dromedary.document.Transcript;
import io.dromedary.guard.Guard;

/** The step extract with the label finder alone, without Camel; for benches. */
public final class LabelExtraction {

	private LabelExtraction() {
	}

	public static Function<Transcript, Extraction> of(DocumentTypes types) {
		return new Extractor(List.of(new LabelFieldFinder(), new MrzFieldFinder()), types,
				new Deadline(Guard.alone()))::extract;
	}

}
