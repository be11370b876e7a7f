package io.dromedary.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a ledger makes of a container on every database. */
abstract class SplitContract extends LedgerCase {

	private static final Instructions ASKED = new Instructions("invoice", List.of("folder"), Map.of("case", "7"), 5);

	@Test
	void aContainerIsSplitBeforeAnythingIsRead() {
		String mail = mail();
		assertThat(agenda).containsExactly(mail + " split DOCUMENT");
	}

	@Test
	void itsPartsAreDocumentsOnceHoweverOftenItIsSplit() {
		String mail = mail();
		List<Part> parts = List.of(Part.kept("1", "a.pdf", "application/pdf", kept("a"), false),
				Part.leftOut("2", "smime.p7s", "application/pkcs7-signature", 7, Sentence.of("ledger.type", "x")),
				Part.kept("3", "b.zip", "application/zip", kept("b"), true));
		ledger.split(mail, parts);
		ledger.split(mail, parts);
		List<Found> found = ledger.parts(mail);
		assertThat(found).extracting(Found::fileName).containsExactly("a.pdf", "smime.p7s", "b.zip");
		assertThat(found.get(1).reason()).isEqualTo(Sentence.of("ledger.type", "x"));
		assertThat(ledger.find(mail).orElseThrow().status()).isEqualTo(Status.SPLIT);
		assertThat(ledger.list(new Query(null, null, null, null, 50))).hasSize(3);
		assertThat(agenda).containsExactly(mail + " split DOCUMENT", found.get(0).documentId() + " read DOCUMENT",
				found.get(2).documentId() + " split DOCUMENT");
	}

	@Test
	void aPartKnowsWhereItCameFromAndWhatWasAskedFor() {
		String mail = mail();
		ledger.split(mail, List.of(Part.kept("1.2", "a.pdf", "application/pdf", kept("a"), false)));
		Entry part = ledger.find(String.valueOf(ledger.parts(mail).get(0).documentId())).orElseThrow();
		assertThat(part.parent()).isEqualTo(mail);
		assertThat(part.part()).isEqualTo("1.2");
		assertThat(part.origin()).isEqualTo(ledger.find(mail).orElseThrow().origin().part("a.pdf"));
		assertThat(part.origin().messageId()).isEqualTo("<a@b>");
		assertThat(part.instructions()).isEqualTo(ASKED);
	}

	@Test
	void aMailThatCameAsAFileSaysItselfWhoSentIt() {
		Origin dropped = new Origin("folder", "from-folder", "x.eml", "x.eml", Instant.parse("2026-05-14T08:00:00Z"));
		String mail = ledger.arrive(new Incoming("folder:1", dropped, kept("mail"), ASKED, true)).entry().id();
		Origin said = new Origin("folder", "from-folder", "x.eml", "x.eml", dropped.receivedAt(), "<a@b>", "c@d", "S");
		ledger.split(mail, List.of(Part.kept("1", "a.pdf", "application/pdf", kept("a"), false).from(said)));
		assertThat(ledger.find(mail).orElseThrow().origin()).isEqualTo(said);
	}

	@Test
	void theSameAttachmentTwiceIsADuplicateTheSecondTime() {
		String mail = mail();
		ledger.split(mail, List.of(Part.kept("1", "a.pdf", "application/pdf", kept("a"), false),
				Part.kept("2", "a (1).pdf", "application/pdf", kept("a"), false)));
		List<Found> found = ledger.parts(mail);
		assertThat(ledger.find(String.valueOf(found.get(1).documentId())).orElseThrow().duplicateOf())
			.isEqualTo(found.get(0).documentId());
	}

	@Test
	void aContainerWithoutADocumentIsRefused() {
		String mail = mail();
		ledger.split(mail, List.of(Part.leftOut("1", "", "text/calendar", 3, Sentence.of("ledger.type", "x"))));
		assertThat(ledger.find(mail).orElseThrow().status()).isEqualTo(Status.REFUSED);
		assertThat(ledger.parts(mail)).hasSize(1);
	}

	@Test
	void whatCameInTogetherIsKnownAtAnyDepth() {
		String mail = mail();
		assertThat(ledger.kin(mail)).isEqualTo(Kin.NONE);
		ledger.split(mail, List.of(Part.kept("1", "a.pdf", "application/pdf", kept("a"), false),
				Part.kept("2", "b.zip", "application/zip", kept("bb"), true)));
		String zip = String.valueOf(ledger.parts(mail).get(1).documentId());
		ledger.split(zip, List.of(Part.kept("1", "c.pdf", "application/pdf", kept("ccc"), false)));
		String inner = String.valueOf(ledger.parts(zip).get(0).documentId());
		assertThat(ledger.kin(mail)).isEqualTo(new Kin(0, 3, 6));
		assertThat(ledger.kin(zip)).isEqualTo(new Kin(1, 3, 6));
		assertThat(ledger.kin(inner)).isEqualTo(new Kin(2, 3, 6));
	}

	private String mail() {
		Origin origin = new Origin("mail", "from-mail", "Rechnung.eml", null, Instant.parse("2026-05-14T08:00:00Z"),
				"<a@b>", "c@d", "Rechnung");
		return ledger.arrive(new Incoming("mail:1", origin, kept("mail"), ASKED, true)).entry().id();
	}

}
