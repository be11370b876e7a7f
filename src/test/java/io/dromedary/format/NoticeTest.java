package io.dromedary.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages about invoices. */
class NoticeTest {

	@ParameterizedTest
	@CsvSource({ "RicevutaConsegna, rc", "NotificaMancataConsegna, mc", "RicevutaImpossibilitaRecapito, mc",
			"NotificaScarto, ns", "RicevutaScarto, ns", "MetadatiInvioFile, mt", "FileMetadati, mt",
			"NotificaEsitoCommittente, ec", "ScartoEsitoCommittente, se", "NotificaEsito, ne",
			"NotificaDecorrenzaTermini, dt", "AttestazioneTrasmissioneFattura, at", "postacert, pec" })
	void eachIsToldByItsRoot(String root, String kind) {
		String xml = "\uFEFF<?xml version='1.0'?>\n<!-- a --><a:" + root
				+ " xmlns:a='x'><NomeFile> IT01_1.xml.p7m </NomeFile></a:" + root + ">";
		Notice notice = Notice.of(xml.getBytes(StandardCharsets.UTF_8)).orElseThrow();
		assertThat(notice.kind()).isEqualTo(kind);
		assertThat(notice.invoice()).isEqualTo("IT01_1.xml.p7m");
		assertThat(notice.whatOf().toString()).contains("IT01_1.xml.p7m").doesNotContain("format.");
		assertThat(notice.what().toString()).doesNotContain("IT01_1.xml.p7m").doesNotContain("format.");
	}

	@Test
	void anInvoiceOrATextThatNamesOneIsNone() {
		for (String text : new String[] { "<FatturaElettronica><RicevutaConsegna/></FatturaElettronica>",
				"RicevutaConsegna", "", "<!-- <RicevutaConsegna> -->", "%PDF-1.7 <RicevutaConsegna>" }) {
			assertThat(Notice.of(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
		}
	}

	@Test
	void whatItNamesIsRead() {
		String hash = "91E8B555478DFE9B2EA8FE6223E63EBCBC15F4F95A123D908DE14FDB97228C1F";
		Notice notice = of("<n:NotificaEsito xmlns:n='x'><IdentificativoSdI> 141107829 </IdentificativoSdI><NomeFile>"
				+ "IT01_1.xml</NomeFile><Hash>" + hash + "</Hash><EsitoCommittente><Esito>EC02</Esito>"
				+ "</EsitoCommittente></n:NotificaEsito>");
		assertThat(notice)
			.isEqualTo(new Notice("ne", "ec02", "IT01_1.xml", "141107829", hash.toLowerCase(Locale.ROOT), List.of()));
		assertThat(Notice.alarming(notice.kind(), notice.says())).isTrue();
		assertThat(Notice.alarming("ne", "ec01") || Notice.alarming("rc", "")).isFalse();
		Notice bare = of("<NotificaScarto><NomeFile>../../etc/passwd</NomeFile><Hash>1</Hash></NotificaScarto>");
		assertThat(bare).isEqualTo(new Notice("ns", "", "", "", "", List.of()));
	}

	@Test
	void aCertificateNamesItsMail() {
		Notice notice = of("<postacert tipo=\"avvenuta-consegna\" errore='nessuno'><dati>"
				+ "<identificativo>opec1.1@pec.it</identificativo><msgid>&lt;a.b@c.it&gt;</msgid></dati></postacert>");
		assertThat(notice.says()).isEqualTo("avvenuta-consegna");
		assertThat(notice.mails()).containsExactly("a.b@c.it", "opec1.1@pec.it");
		assertThat(of("<postacert tipo='anything'/>").says()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "IT01879020517_00001.xml, IT01879020517_00001.xml",
			"IT01879020517_aB1.XML.p7m.P7M, IT01879020517_aB1.xml", "IT01879020517_1.p7m, IT01879020517_1.xml",
			"IT01879020517_1.zip, IT01879020517_1.zip" })
	void aFileOfSdiIsKnownByItsName(String fileName, String name) {
		assertThat(SdiName.of(fileName)).contains(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "IT01879020517_00001_NS_001.xml", "IT01879020517_00001.pdf", "IT01879020517_00001",
			"IT01879020517_000001.xml", "fattura.xml", "IT01879020517_00001-2.xml", "" })
	void anyOtherIsNone(String fileName) {
		assertThat(SdiName.of(fileName)).isEmpty();
	}

	private static Notice of(String xml) {
		return Notice.of(xml.getBytes(StandardCharsets.UTF_8)).orElseThrow();
	}

}
