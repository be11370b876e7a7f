package io.dromedary.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.dromedary.demo.Truth;
import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Found;
import io.dromedary.ledger.Separation;
import io.dromedary.paper.EInvoices;
import io.dromedary.paper.Paper;
import io.dromedary.paper.Signer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Electronic invoices as they are sent: several in one file, packed, signed. */
@ExtendWith(Golden.class)
class EnvelopesTest {

	private static final String BODY = "<FatturaElettronicaBody>";

	@Test
	void eachInvoiceOfAFileIsADocument(WholeHub hub) {
		List<Truth> truths = List.of(truth(771), truth(772), truth(773));
		Entry whole = hub.carry("IT01879020517_lot01.xml", together(truths));
		assertThat(whole.status()).isEqualTo(Status.SPLIT);
		List<Found> parts = hub.ledger().parts(whole.id());
		assertThat(parts).extracting(Found::fileName)
			.containsExactly("IT01879020517_lot01-1.xml", "IT01879020517_lot01-2.xml", "IT01879020517_lot01-3.xml");
		assertThat(parts).extracting((part) -> String.valueOf(part.reason()))
			.containsExactly("Invoice 1 of the 3 that the file holds.", "Invoice 2 of the 3 that the file holds.",
					"Invoice 3 of the 3 that the file holds.");
		for (int at = 0; at < truths.size(); at++) {
			exact(hub, rested(hub, parts.get(at)), truths.get(at));
			Entry part = rested(hub, parts.get(at));
			// each asks for its money on another account
			assertThat(part.status() == Status.DELIVERED || hub.doubts(part).equals("iban: new-account"))
				.as(hub.doubts(part))
				.isTrue();
		}
	}

	/** As long as no target has one of them. */
	@Test
	void theyAreOneDocumentAgainWhereAPersonSaysSo(WholeHub hub) {
		byte[] doubtful = new String(together(List.of(truth(774), truth(775))), StandardCharsets.UTF_8)
			.replace("TD01", "TD17")
			.getBytes(StandardCharsets.UTF_8);
		Entry whole = hub.carry("IT01879020517_lot02.xml", doubtful);
		List<Found> parts = hub.ledger().parts(whole.id());
		assertThat(parts).hasSize(2).allMatch((part) -> rested(hub, part).status() == Status.REVIEW);
		hub.bean(Separation.class).undo(whole.id());
		Entry one = hub.settled("IT01879020517_lot02.xml");
		assertThat(one.status()).isEqualTo(Status.REVIEW);
		assertThat(hub.doubts(one)).contains("several-documents");
		assertThat(parts).allMatch((part) -> rested(hub, part).status() == Status.REJECTED);
	}

	@Test
	void whatIsPackedIsReadAsIfItCameAlone(WholeHub hub) throws IOException {
		List<Truth> truths = List.of(truth(781), truth(782));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int at = 0; at < truths.size(); at++) {
				zip.putNextEntry(new ZipEntry("lotto/IT01879020517_z000" + at + ".xml"));
				zip.write(EInvoices.fatturaPa(truths.get(at)).content());
			}
		}
		Entry archive = hub.carry("lotto.zip", bytes.toByteArray());
		assertThat(archive.status()).isEqualTo(Status.SPLIT);
		List<Found> parts = hub.ledger().parts(archive.id());
		for (int at = 0; at < truths.size(); at++) {
			exact(hub, rested(hub, parts.get(at)), truths.get(at));
		}
	}

	@Test
	void theStateOfASignatureIsSaidAndNeverMoreThanThat(WholeHub hub) {
		Signer signer = Signer.with("EC", "SHA256withECDSA");
		Truth truth = truth(791);
		byte[] xml = EInvoices.fatturaPa(truth).content();
		byte[] twice = Signer.streamed(Signer.signed(xml, signer, Signer.with("EC", "SHA384withECDSA")), signer);
		hub.drop("IT01879020517_s0001.xml.p7m.p7m", Base64.getMimeEncoder().encode(twice));
		byte[] forged = Signer.signed(EInvoices.fatturaPa(truth(792)).content(), signer);
		forged[new String(forged, StandardCharsets.ISO_8859_1).indexOf("Via Roma 1")] = 'v';
		hub.drop("IT01879020517_s0002.xml", forged);
		hub.drop("IT01879020517_s0003.xml.p7m", EInvoices.fatturaPa(truth(793)).content());
		hub.drop("IT01879020517_s0004.xml.p7m", "\r\n".getBytes(StandardCharsets.UTF_8));
		Entry entry = hub.settled("IT01879020517_s0001.xml");
		exact(hub, entry, truth);
		assertThat(signatures(hub, entry)).containsExactly(Sentence.of("split.signature-intact", 2),
				Sentence.of("split.signature-intact", 1));
		Entry changed = Awaitility.await()
			.until(() -> hub.settled("IT01879020517_s0002.xml"), (one) -> one.status() != Status.SPLIT);
		exact(hub, changed, truth(792));
		assertThat(changed.status()).isEqualTo(Status.REVIEW);
		assertThat(hub.doubts(changed)).contains("document: signature-broken");
		Entry plain = hub.settled("IT01879020517_s0003.xml.p7m");
		exact(hub, plain, truth(793));
		assertThat(signatures(hub, plain)).isEmpty();
		assertThat(hub.settled("IT01879020517_s0004.xml.p7m").status()).isEqualTo(Status.REFUSED);
	}

	/** SdI sends such data beside each invoice. */
	@Test
	void messagesAboutAnInvoiceAreNone(WholeHub hub) throws IOException {
		Truth truth = truth(801);
		byte[] about = ("<?xml version='1.0'?><n:MetadatiInvioFile xmlns:n='x' versione='1.0'><IdentificativoSdI>1"
				+ "</IdentificativoSdI><NomeFile>IT01879020517_n0001.xml</NomeFile></n:MetadatiInvioFile>")
			.getBytes(StandardCharsets.UTF_8);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("IT01879020517_n0001.xml"));
			zip.write(EInvoices.fatturaPa(truth).content());
			zip.putNextEntry(new ZipEntry("IT01879020517_n0001_MT_001.xml"));
			zip.write(about);
		}
		Entry archive = hub.carry("sdi.zip", bytes.toByteArray());
		List<Found> parts = hub.ledger().parts(archive.id());
		exact(hub, rested(hub, parts.get(0)), truth);
		assertThat(parts.get(1).documentId()).isNull();
		assertThat(parts.get(1).size()).isEqualTo(about.length);
		assertThat(parts.get(1).reason()).hasToString("Data of SdI about the file of an invoice (MT) for the invoice"
				+ " file IT01879020517_n0001.xml: a message about an invoice and no invoice itself."
				+ " There is nothing to do here.");
		String alone = new String(about, StandardCharsets.UTF_8).replace("MetadatiInvioFile", "RicevutaScarto");
		Entry refused = hub.carry("IT01879020517_n0001_NS_001.xml", alone.getBytes(StandardCharsets.UTF_8));
		assertThat(refused.status()).isEqualTo(Status.REFUSED);
		assertThat(refused.reason()).asString().contains("was rejected (NS)").doesNotContain("01879020517");
	}

	private static List<Sentence> signatures(WholeHub hub, Entry entry) {
		return hub.ledger()
			.assessment(entry.id())
			.orElseThrow()
			.findings()
			.stream()
			.filter((finding) -> finding.rule().startsWith("signature-"))
			.map(Finding::sentence)
			.toList();
	}

	private static void exact(WholeHub hub, Entry entry, Truth truth) {
		Map<String, String> values = hub.values(entry);
		for (String name : List.of("invoice_number", "date", "gross_total", "due_date")) {
			assertThat(values.get(name)).as(name).isEqualTo(truth.fields().get(name));
		}
	}

	private static Truth truth(int seed) {
		return Paper.invoice(Locale.ITALIAN).seed(seed).digital().truth();
	}

	/** With the header of the first. */
	private static byte[] together(List<Truth> truths) {
		StringBuilder bodies = new StringBuilder();
		String around = "";
		for (Truth truth : truths) {
			String xml = new String(EInvoices.fatturaPa(truth).content(), StandardCharsets.UTF_8);
			int end = xml.lastIndexOf("</p:FatturaElettronica>");
			bodies.append(xml, xml.indexOf(BODY), end);
			around = around.isEmpty() ? xml.substring(0, xml.indexOf(BODY)) + "%s" + xml.substring(end) : around;
		}
		return around.replace("%s", bodies).getBytes(StandardCharsets.UTF_8);
	}

	private static Entry rested(WholeHub hub, Found part) {
		String id = Objects.requireNonNull(part.documentId());
		return Awaitility.await().until(() -> hub.ledger().find(id).orElseThrow(), WholeHub::rests);
	}

}
