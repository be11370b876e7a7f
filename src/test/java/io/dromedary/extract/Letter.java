package io.dromedary.extract;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.dromedary.document.Candidate;
import io.dromedary.document.Finding;

/** What the label finder makes of an invoice whose parties are to be told. */
final class Letter {

	/** All that an invoice says besides its parties. */
	static final String BODY = """

			Rechnung
			Rechnungsnummer: 2026-0417
			Rechnungsdatum: 14.03.2026

			Nettobetrag                1.000,00 EUR
			19 % MwSt                    190,00 EUR
			Gesamtbetrag               1.190,00 EUR
			""";

	private Letter() {
	}

	static FieldFinder.Found find(String text) {
		return new LabelFieldFinder().find(Pages.text(text), Pages.types().named("invoice").orElseThrow());
	}

	/** The first candidate of each field. */
	static Map<String, String> first(FieldFinder.Found found) {
		return found.candidates()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> printed(entry.getValue())));
	}

	private static String printed(List<Candidate> candidates) {
		return candidates.get(0).printed();
	}

	/** The rules by which a person is asked, by field. */
	static Map<String, String> doubts(FieldFinder.Found found) {
		return found.findings()
			.stream()
			.filter((finding) -> finding.severity() != Finding.Severity.NOTE)
			.collect(Collectors.toMap(Finding::field, Finding::rule));
	}

}
