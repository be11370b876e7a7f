package io.dromedary.ledger;

import java.time.Instant;
import java.util.List;

import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.format.Notice;
import io.dromedary.format.Sha256;
import io.dromedary.ledger.notice.KnownNotice;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which invoices messages of SdI and of certified mail are about, on every database. */
abstract class NoticesContract extends LedgerCase {

	private static final String FILE = "IT01879020517_00001.xml";

	private static final Sentence WHY = Sentence.of("ledger.unknown", "x");

	@Test
	void aMessageFindsItsInvoiceWhicheverComesFirst() {
		String before = notice("<NomeFile>" + FILE + "</NomeFile>");
		assertThat(held(before).about()).isEmpty();
		assertThat(held(before).files()).isZero();
		String invoice = arrive("1", "invoice", FILE).entry().id();
		String after = notice("<NomeFile>IT01879020517_00001.XML.P7M</NomeFile>");
		for (String document : List.of(before, after)) {
			assertThat(held(document).about()).containsExactly(invoice);
		}
		assertThat(ledger.notices(invoice)).extracting(KnownNotice::document).containsExactly(before, after);
		assertThat(ledger.notices(invoice)).allSatisfy((notice) -> {
			assertThat(notice.kind()).isEqualTo("ns");
			assertThat(notice.alarming() && notice.certain()).isTrue();
			assertThat(notice.part()).isEmpty();
		});
		assertThat(ledger.notices(before)).isEmpty();
		assertThat(ledger.noticesIn(invoice)).isEmpty();
	}

	@Test
	void ofAFileWithSeveralInvoicesItIsAboutAllAlsoWhereItIsSigned() {
		String signed = arrive("1", "signed", FILE + ".p7m", true);
		ledger.split(signed, List.of(Part.kept("1", FILE, "application/xml", kept("lot"), false)));
		String lot = String.valueOf(ledger.parts(signed).get(0).documentId());
		ledger.split(lot, List.of(Part.pages(1, 1, "IT01879020517_00001-1.xml", "application/xml", kept("one"), null),
				Part.pages(2, 2, "IT01879020517_00001-2.xml", "application/xml", kept("two"), null)));
		List<String> invoices = ledger.parts(lot).stream().map((part) -> String.valueOf(part.documentId())).toList();
		String notice = notice("<NomeFile>" + FILE + "</NomeFile>");
		assertThat(held(notice).about()).containsExactlyElementsOf(invoices);
		for (String document : List.of(signed, lot, invoices.get(0), invoices.get(1))) {
			assertThat(ledger.notices(document)).extracting(KnownNotice::document).containsExactly(notice);
		}
	}

	@Test
	void twoFilesOfOneNameCannotBeToldApartButByTheirHash() {
		String one = arrive("1", "one", FILE).entry().id();
		String again = arrive("2", "one", FILE).entry().id();
		assertThat(ledger.find(again).orElseThrow().status()).isEqualTo(Status.DUPLICATE);
		String notice = notice("<NomeFile>" + FILE + "</NomeFile>");
		assertThat(held(notice).about()).containsExactly(one);
		String other = arrive("3", "other", FILE).entry().id();
		assertThat(held(notice).about()).isEmpty();
		assertThat(held(notice).files()).isEqualTo(2);
		assertThat(ledger.notices(one)).hasSize(1).noneMatch(KnownNotice::certain);
		assertThat(ledger.notices(other)).hasSize(1).noneMatch(KnownNotice::certain);
		String exact = notice("<NomeFile>" + FILE + "</NomeFile><Hash>" + Sha256.of("other") + "</Hash>");
		assertThat(held(exact).about()).containsExactly(other);
		assertThat(ledger.notices(one)).extracting(KnownNotice::document).containsExactly(notice);
	}

	@Test
	void whatNamesOnlyTheNumberOfSdiIsAboutTheFileThatOthersNameWithIt() {
		String invoice = arrive("1", "invoice", FILE).entry().id();
		String answer = notice("<IdentificativoSdI>42</IdentificativoSdI><Esito>EC02</Esito>",
				"NotificaEsitoCommittente");
		assertThat(held(answer).about()).isEmpty();
		assertThat(ledger.notices(invoice)).isEmpty();
		notice("<IdentificativoSdI>42</IdentificativoSdI><NomeFile>" + FILE + "</NomeFile>", "MetadatiInvioFile");
		notice("<IdentificativoSdI>43</IdentificativoSdI><NomeFile>IT01879020517_00002.xml</NomeFile>",
				"MetadatiInvioFile");
		assertThat(held(answer).about()).containsExactly(invoice);
		assertThat(ledger.notices(invoice)).extracting(KnownNotice::kind).containsExactlyInAnyOrder("ec", "mt");
		assertThat(held(answer).says()).isEqualTo("ec02");
		assertThat(held(answer).alarming()).isTrue();
	}

	@Test
	void aCertificateIsAboutWhatCameInItsMailAndASentOneIsKnownByItsMessageId() {
		String envelope = container("busta");
		Part certificate = certificate("posta-certificata", "&lt;x@y&gt;");
		Origin inner = new Origin("mail", "from-mail", "postacert.eml", null, Instant.now(), "<x@y>", "c@d", "S");
		ledger.split(envelope, List.of(certificate,
				Part.kept("2", "postacert.eml", "message/rfc822", kept("mail"), true).from(inner)));
		String mail = String.valueOf(ledger.parts(envelope).get(1).documentId());
		ledger.split(mail, List.of(Part.kept("1", "a.xml", "application/xml", kept("invoice"), false).from(inner)));
		String invoice = String.valueOf(ledger.parts(mail).get(0).documentId());
		String receipt = container("ricevuta");
		ledger.split(receipt, List.of(certificate("errore-consegna", "&lt;x@y&gt;")));
		assertThat(ledger.find(receipt).orElseThrow().status()).isEqualTo(Status.REFUSED);
		assertThat(ledger.notices(invoice)).extracting(KnownNotice::says)
			.containsExactlyInAnyOrder("posta-certificata", "errore-consegna");
		assertThat(ledger.notices(invoice)).extracting(KnownNotice::alarming).containsExactlyInAnyOrder(false, true);
		assertThat(held(envelope).about()).containsExactly(invoice);
		assertThat(held(envelope).part()).isEqualTo("1");
		assertThat(ledger.notices(envelope)).isEmpty();
	}

	@Test
	void aMailThatCameAsAFileIsKnownByTheMessageIdThatItSays() {
		String mail = arrive("1", "mail", "x.eml", true);
		Origin said = new Origin("folder", "test", "x.eml", "p", Instant.now(), "<x@y>", "c@d", "S");
		ledger.split(mail, List.of(Part.kept("1", "a.xml", "application/xml", kept("a"), false).from(said)));
		String receipt = container("ricevuta");
		ledger.split(receipt, List.of(certificate("accettazione", "&lt;x@y&gt;")));
		assertThat(ledger.notices(mail)).hasSize(1);
	}

	@Test
	void bothAreForgottenWithTheirDocuments() {
		String invoice = arrive("1", "invoice", FILE).entry().id();
		String notice = notice("<NomeFile>" + FILE + "</NomeFile>");
		ledger.erase(invoice, WHY);
		assertThat(held(notice).files()).isZero();
		assertThat(jdbc.sql("select file_key from document where id = ?").param(invoice).query(String.class).single())
			.isEmpty();
		ledger.erase(notice, WHY);
		assertThat(jdbc.sql("select count(*) from notice").query(Long.class).single()).isZero();
	}

	/** Neither the name of a file nor a message id can be tried out on the rows. */
	@Test
	void theRowsTellNobodyWhoIsMeant() {
		arrive("1", "invoice", FILE);
		notice("<NomeFile>" + FILE + "</NomeFile><IdentificativoSdI>42</IdentificativoSdI>");
		List<String> rows = jdbc.sql("select digest from notice union select file_key from document")
			.query(String.class)
			.list();
		assertThat(rows).isNotEmpty()
			.allMatch((row) -> row.isEmpty() || row.matches("[0-9a-f]{64}"))
			.doesNotContain(Sha256.of(FILE), Sha256.of("file " + FILE), Sha256.of("sdi 42"));
	}

	@Test
	void whatCameToAnEarlierVersionIsNamedOnce() {
		String invoice = arrive("1", "invoice", FILE).entry().id();
		String other = arrive("2", "other", "scan.pdf").entry().id();
		jdbc.sql("update document set file_key = null, mail_key = null").update();
		String notice = notice("<NomeFile>" + FILE + "</NomeFile>");
		assertThat(held(notice).files()).isZero();
		parts.tidings().nameOlder();
		assertThat(held(notice).about()).containsExactly(invoice);
		assertThat(ledger.notices(other)).isEmpty();
		assertThat(jdbc.sql("select count(*) from document where file_key is null").query(Long.class).single())
			.isZero();
	}

	private Part certificate(String kind, String messageId) {
		String xml = "<postacert tipo=\"" + kind + "\" errore=\"nessuno\"><dati><msgid>" + messageId
				+ "</msgid></dati></postacert>";
		return Part.leftOut("1", "daticert.xml", "application/xml", 7, WHY)
			.with(Notice.of(xml.getBytes()).orElseThrow());
	}

	private KnownNotice held(String document) {
		assertThat(ledger.noticesIn(document)).hasSize(1);
		return ledger.noticesIn(document).get(0);
	}

	private String notice(String xml) {
		return notice(xml, "NotificaScarto");
	}

	/** It is refused with what it is. */
	private String notice(String xml, String root) {
		String text = "<" + root + ">" + xml + "</" + root + ">";
		String id = arrive(text, text, "x.xml").entry().id();
		ledger.refuse(id, Notice.of(text.getBytes()).orElseThrow().what());
		return id;
	}

	private String arrive(String key, String text, String fileName, boolean container) {
		Origin origin = new Origin("folder", "test", fileName, "p", Instant.now());
		return ledger.arrive(new Incoming(key, origin, kept(text), Instructions.NONE, container)).entry().id();
	}

}
