package io.dromedary.extract;

import org.junit.jupiter.api.Test;

import static io.dromedary.extract.Letter.BODY;
import static io.dromedary.extract.Letter.doubts;
import static io.dromedary.extract.Letter.find;
import static io.dromedary.extract.Letter.first;
import static org.assertj.core.api.Assertions.assertThat;

/** Names come out whole, or are doubts. */
class NameLinesTest {

	@Test
	void wordsThatAreLabelsElsewhereAreOftenPartOfAName() {
		FieldFinder.Found found = find("""
				Lieferant GmbH
				Musterweg 5, 10115 Berlin
				Tel. 030 123456

				Rechnung an
				Kunde & Sohn OHG
				Hauptstr. 9, 80331 München
				""" + BODY);
		assertThat(first(found)).containsEntry("seller_name", "Lieferant GmbH")
			.containsEntry("buyer_name", "Kunde & Sohn OHG");
		assertThat(doubts(found)).isEmpty();
	}

	@Test
	void namesOverTwoLinesComeOutWhole() {
		FieldFinder.Found found = find("""
				Officine Meccaniche Lago e Figli
				di Lago Mario & C. S.n.c.
				Via Roma 1, 35100 Padova
				P. IVA 01234567897

				Cliente
				Costruzioni Nord, Bianchi &
				Partner S.r.l.
				Via Po 3, 20121 Milano
				""" + BODY);
		assertThat(first(found))
			.containsEntry("seller_name", "Officine Meccaniche Lago e Figli di Lago Mario & C. S.n.c.")
			.containsEntry("buyer_name", "Costruzioni Nord, Bianchi & Partner S.r.l.");
		assertThat(doubts(found)).isEmpty();
	}

	@Test
	void aNameThatIsCutIsNeverDeliveredAsAWhole() {
		FieldFinder.Found found = find("""
				Lieferant: Meier, Schulze &

				Rechnung an
				Kunde AG
				""" + BODY);
		assertThat(doubts(found)).containsEntry("seller_name", "name-cut");
	}

	@Test
	void theNameOfAFirmMayLookLikeItsSecondLine() {
		FieldFinder.Found found = find("""
				Werkstatt am See
				Lago Optik GmbH
				Musterweg 5, 10115 Berlin

				Rechnung an
				Kunde AG
				""" + BODY);
		assertThat(doubts(found)).containsEntry("seller_name", "uncertain-name");
	}

	@Test
	void spacedLettersAreRead() {
		FieldFinder.Found found = find("""
				B E I S P I E L   O P T I K   G m b H
				Musterweg 5, 10115 Berlin

				Rechnung an
				Kunde AG
				""" + BODY);
		assertThat(first(found)).containsEntry("seller_name", "BEISPIEL OPTIK GmbH");
	}

	@Test
	void whatIsPrintedBehindANameIsNoneOfIt() {
		FieldFinder.Found found = find("""
				Anna Petit
				12 rue Basse
				""" + BODY + "\n".repeat(45)
				+ "Beispiel Optik GmbH Handelsreg. Berlin HRB 12345 USt-IdNr. DE136695976\n");
		assertThat(first(found)).containsEntry("seller_name", "Beispiel Optik GmbH");
	}

}
