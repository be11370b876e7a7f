package io.dromedary.format;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
		assertThat(notice).isEqualTo(new Notice(kind, "IT01_1.xml.p7m"));
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

}
