package io.dromedary.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Assessment;
import io.dromedary.document.Box;
import io.dromedary.document.Document;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import io.dromedary.document.Finding;
import io.dromedary.document.PrintedPlace;
import io.dromedary.document.Sentence;
import io.dromedary.document.Support;
import io.dromedary.document.Transcript;

/** Assessments to show. */
final class Papers {

	private Papers() {
	}

	static Assessment invoice(Document document, Finder... finders) {
		Map<String, Field> fields = new LinkedHashMap<>();
		fields.put("invoice_number",
				new Field("invoice_number", "A-17", "A-17", List.of(finders), 0.98,
						new PrintedPlace(2, "A-17", List.of(new Box(0.123456789, 0.2, 0.1, 0.02))),
						List.of(Support.CHECK_DIGITS, Support.SECOND_PLACE)));
		fields.put("date", new Field("date", null, "31.02.2026", List.of(finders), 0.5, null));
		Map<String, Field> line = Map.of("amount", new Field("amount", "12.50", "12,50", List.of(finders), 1, null));
		Extraction extraction = new Extraction(new Transcript(document, "s", List.of()), "invoice", Map.of(), List.of(),
				List.of());
		return new Assessment(extraction, fields, List.of(line),
				List.of(new Finding("date", "missing", Finding.Severity.DOUBT, Sentence.of("api.nothing-to-approve"))));
	}

}
