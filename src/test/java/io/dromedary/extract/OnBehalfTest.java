package io.dromedary.extract;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.dromedary.extract.Letter.BODY;
import static io.dromedary.extract.Letter.doubts;
import static io.dromedary.extract.Letter.find;
import static org.assertj.core.api.Assertions.assertThat;

/** Who wrote an invoice on behalf of another is not its seller. */
class OnBehalfTest {

	private static final String HEAD = "Data Fatture S.r.l.\nVia Roma 1, 35100 Padova\nTel. 049 1234567\nP. IVA 01234567897\n";

	@ParameterizedTest
	@ValueSource(strings = { "Emessa in nome e per conto di Officine Lago S.p.A.",
			"Fattura emessa da Data Fatture S.r.l. per conto di Officine Lago S.p.A.", "Emessa per conto di Paolo Neri",
			"Emessa per conto di Trasporti Lago S.r.l.", "in nome e per conto della Officine Lago S.p.A.",
			"Issued on behalf of Lake Works Ltd", "Invoice issued in the name and on behalf of Lake Works Ltd",
			"im Namen und Auftrag von See Werke GmbH", "Im Namen und für Rechnung der See Werke GmbH",
			"Rechnung ausgestellt im Auftrag der See Werke GmbH",
			"Facture établie au nom et pour le compte de Lac SARL", "Pour le compte de : Lac SARL",
			"Factura emitida por cuenta de Lago S.L.", "En nombre y por cuenta de Lago S.L.",
			"Emessa in nome e per conto di:\nOfficine Lago S.p.A." })
	void theSellerIsDoubted(String line) {
		assertThat(doubts(find(HEAD + BODY + "\n" + line + "\n"))).containsEntry("seller_name", "on-behalf");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Emessa in nome e per conto di Data Fatture S.r.l.", "for and on behalf of Lake Works Ltd",
			"Spese anticipate in nome e per conto del cliente",
			"Anticipazioni in nome e per conto ex art. 15 DPR 633/72", "Trasporto per conto di Officine Lago S.p.A.",
			"Bonifico pagato per conto di Paolo Neri", "Visura per conto di Paolo Neri          12,00",
			"En nombre y por cuenta de su cliente", "Wir liefern im Auftrag von See Werke GmbH" })
	void otherThingsThatAreDoneForSomebodySayNothingOfTheSeller(String line) {
		assertThat(doubts(find(HEAD + BODY + "\n" + line + "\n"))).isEmpty();
	}

	@Test
	void whoStandsAtTheHeadForItselfIsTheSeller() {
		assertThat(doubts(find(HEAD + "Emessa per conto di DATA FATTURE SRL\n" + BODY))).isEmpty();
	}

}
