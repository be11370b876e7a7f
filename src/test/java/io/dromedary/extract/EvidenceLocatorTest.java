package io.dromedary.extract;

import java.util.Objects;

import io.dromedary.document.Candidate;
import io.dromedary.document.Evidence;
import io.dromedary.document.FieldKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EvidenceLocatorTest {

	private static Candidate locate(FieldKind kind, String printed, String... lines) {
		return new EvidenceLocator(Texts.transcript(lines)).locate(Texts.field("x", kind, "x", "totale"), printed);
	}

	private static Evidence evidence(@Nullable Evidence evidence) {
		return Objects.requireNonNull(evidence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "NAME|De Luca|Cognome: DE LUCA", "ADDRESS|Via Roma 12, 20121 Milano|Via Roma 12#20121 Milano",
					"DATE|14/05/1987|nato il 14.05.1987 a Roma", "CODE|AZ 1234567|Numero:AZ1234567",
					"AMOUNT|EUR 1234,50|Totale € 1.234,50", "AMOUNT|1.234,50 EUR|EUR1.234,50",
					"AMOUNT|1 234,50|1 234,50", "AMOUNT|-5,00|Sconto -5,00", "RATE|22%|IVA 22 %", "TEXT|Caffè|CAFFE",
					"CURRENCY|EUR|Totale 5,00 €", "CURRENCY|€|5,00€", "SEX|M|Sesso: M",
					"VAT|IT 123 456 789 01|P.IVA IT12345678901" })
	void aValueIsFoundHoweverItIsSpacedAndMarked(FieldKind kind, String printed, String lines) {
		assertThat(locate(kind, printed, lines.split("#")).evidence()).isNotNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "AMOUNT|145,00|1.145,00", "AMOUNT|12,50|1250", "AMOUNT|45,00|145,00", "AMOUNT|5,00|-5,00",
					"NAME|Mario|Mariotti", "CODE|AZ1234567|AZ12345678", "CODE|1234567|AZ1234568",
					"DATE|14/05/1987|14/05/1988", "CURRENCY|USD|5,00 €", "TEXT|---|- - -" })
	void whatIsNotPrintedIsNotFound(FieldKind kind, String printed, String line) {
		Candidate candidate = locate(kind, printed, line);
		assertThat(candidate.evidence()).isNull();
		assertThat(candidate.confidence()).isZero();
	}

	@Test
	void ofSeveralPlacesTheOneBesideTheLabelIsMeant() {
		Evidence evidence = evidence(
				locate(FieldKind.AMOUNT, "10,00", "Pane 10,00", "IVA 10,00", "Totale 10,00").evidence());
		assertThat(evidence.boxes().get(0).y()).isCloseTo(2 / 3.0, within(1e-6));
	}

	@Test
	void aLabelMayStandAboveItsValue() {
		Evidence evidence = evidence(
				locate(FieldKind.AMOUNT, "10,00", "10,00 Totale", "IVA      10,00", "x x 10,00").evidence());
		assertThat(evidence.boxes().get(0).y()).isCloseTo(1 / 3.0, within(1e-6));
	}

	@Test
	void aValueOverTwoLinesHasABoxForEach() {
		Evidence evidence = evidence(
				locate(FieldKind.ADDRESS, "Via Roma 12 Milano", "Via Roma 12", "Milano").evidence());
		assertThat(evidence.boxes()).hasSize(2);
		assertThat(evidence.quote()).isEqualTo("Via Roma 12 Milano");
	}

	@Test
	void theLeastCertainWordDecides() {
		assertThat(locate(FieldKind.NAME, "Anna Maria", "Anna Maria?").confidence()).isEqualTo(0.4);
	}

}
