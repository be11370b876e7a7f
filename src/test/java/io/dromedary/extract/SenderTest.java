package io.dromedary.extract;

import io.dromedary.document.Finding;
import org.junit.jupiter.api.Test;

import static io.dromedary.extract.Letter.BODY;
import static io.dromedary.extract.Letter.doubts;
import static io.dromedary.extract.Letter.find;
import static io.dromedary.extract.Letter.first;
import static org.assertj.core.api.Assertions.assertThat;

/** Who a paper is from, and whom it is for. */
class SenderTest {

	@Test
	void theFootSaysWhoSentAPaperWhoseRecipientStandsFirst() {
		FieldFinder.Found found = find("""
				Edil Sud S.r.l.
				Via Po 3, 20121 Milano
				P. IVA 12345678903
				""" + BODY + "\n".repeat(40)
				+ "Carpenteria Lago S.r.l. - Via Roma 1, 35100 Padova - P. IVA 01234567897 - Cap. soc. 10.000 i.v.\n");
		assertThat(first(found)).containsEntry("seller_name", "Carpenteria Lago S.r.l.")
			.containsEntry("seller_vat", "01234567897");
		assertThat(doubts(found)).isEmpty();
	}

	@Test
	void twoFirmsOfWhichNothingTellsWhoSentItAreADoubt() {
		FieldFinder.Found found = find("""
				Edil Sud S.r.l.
				Via Po 3, 20121 Milano
				""" + BODY + "\n".repeat(40) + "Carpenteria Lago S.r.l. - Via Roma 1, 35100 Padova\n");
		assertThat(doubts(found)).containsEntry("seller_name", "uncertain-name");
	}

	@Test
	void theLineAboveTheWindowNamesTheSenderAndWhatIsBelowItTheRecipient() {
		FieldFinder.Found found = find("""
				Beispiel Optik GmbH · Musterweg 5 · 10115 Berlin
				Kunde AG
				Frau Anna Muster
				Hauptstr. 9
				80331 München
				""" + BODY);
		assertThat(first(found)).containsEntry("seller_name", "Beispiel Optik GmbH")
			.containsEntry("buyer_name", "Kunde AG");
		assertThat(doubts(found)).isEmpty();
	}

	@Test
	void aDomainThatIsCalledLikeTheFirmDecides() {
		FieldFinder.Found found = find("""
				Edil Sud S.r.l.                         Officine Lago
				Via Po 3, 20121 Milano                  Via Roma 1, 35100 Padova
				                                        info@officinelago.it
				""" + BODY);
		assertThat(first(found)).containsEntry("seller_name", "Officine Lago");
		assertThat(doubts(found)).isEmpty();
	}

	@Test
	void whoTheLetterIsAddressedToIsNoSeller() {
		FieldFinder.Found found = find("""
				Herrn
				Max Muster
				Hauptstr. 9
				80331 München
				""" + BODY);
		assertThat(first(found)).doesNotContainEntry("seller_name", "Max Muster");
	}

	@Test
	void whomTheMoneyGoesToIsTheSeller() {
		FieldFinder.Found found = find("""
				Anna Petit
				12 rue Basse
				69100 Villeurbanne
				""" + BODY + "\nTitulaire du compte : ANNONCES DU LAC\nIBAN : FR76 3000 6000 0112 3456 7890 189\n");
		assertThat(first(found)).containsEntry("seller_name", "ANNONCES DU LAC");
		assertThat(doubts(found)).isEmpty();
	}

	@Test
	void whomTheGoodsGoToIsNoSeller() {
		FieldFinder.Found found = find("""
				Lieferadresse
				Lager Nord GmbH
				Hafenstr. 9, 20457 Hamburg
				lager@lagernord.de

				Beispiel Optik GmbH
				Musterweg 5, 10115 Berlin
				Tel. 030 123456
				""" + BODY);
		assertThat(first(found)).containsEntry("seller_name", "Beispiel Optik GmbH");
		assertThat(doubts(found)).isEmpty();
	}

	@Test
	void aTableOfCaptionsTellsBothParties() {
		FieldFinder.Found found = find("""
				Verkäufer
				Nummer:          549910
				Name:            Verkehr Nord GmbH
				Anschrift:       Musterstraße 3

				Käufer
				Nummer:          75969813
				Name:            Metallbau Süd GmbH & Co. KG
				Anschrift:       Pappelallee 15
				""" + BODY);
		assertThat(first(found)).containsEntry("seller_name", "Verkehr Nord GmbH")
			.containsEntry("buyer_name", "Metallbau Süd GmbH & Co. KG");
		assertThat(doubts(found)).isEmpty();
	}

	@Test
	void aTaxNumberThatNothingAscribesIsLeftOut() {
		FieldFinder.Found found = find("""
				Beispiel Optik GmbH
				Tel. 030 123456

				Rechnung an
				Kunde AG



				USt-IdNr. DE136695976
				Ihre USt-IdNr. DE811569869
				""" + BODY);
		assertThat(first(found)).doesNotContainKey("seller_vat");
		assertThat(found.findings())
			.anyMatch((finding) -> finding.rule().equals("left-out") && finding.severity() == Finding.Severity.NOTE);
	}

}
