package io.dromedary.read;

import java.nio.charset.StandardCharsets;

import io.dromedary.document.Page;
import io.dromedary.document.Results;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of a page of the web, what nobody sees is not read; where that is unsure, it says so.
 */
class HtmlSeenTest {

	private static final Reader READER = new Reader(ReadOptions.defaults(), Results.NONE);

	@AfterAll
	static void close() {
		READER.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "position:absolute;left:-9999px", "text-indent:-9999px", "color:white", "color:#fefefe",
			"color: RGB(255, 255, 255)", "color:rgba(0,0,0,0)", "font-size:1px", "font-size:0.01px", "font-size:0rem",
			"font:0/0 a", "font:bold 1px/1 Arial", "opacity:.0", "opacity:0.05", "height:0;overflow:hidden",
			"max-height:0;overflow:hidden", "clip:rect(0,0,0,0);position:absolute", "clip-path:inset(100%)",
			"transform:scale(0)", "display :none", "visibility: hidden", "background:black;color:#000",
			"color:white;background:#fff" })
	void whatAStyleHidesIsNotRead(String style) {
		String hidden = "IBAN DE89";
		Page inline = page("", "<div style='" + style + "'>" + hidden + "</div><p>Totale 122,00</p>");
		Page rule = page("@charset 'x'; .x{" + style + "}", "<div class='x'>" + hidden + "</div><p>Totale 122,00</p>");
		Page media = page("@media only screen{.x{" + style + "}}",
				"<p>Totale <span class='x'>" + hidden + "</span>122,00</p>");
		for (Page page : new Page[] { inline, rule, media }) {
			assertThat(Papers.text(page)).isEqualTo("Totale 122,00");
		}
		assertThat(rule.findings()).isEmpty();
		assertThat(page("p[data-h]{" + style + "}", "<p data-h='1'>" + hidden + "</p>").findings()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<div style='background:#036'><p style='color:white'>Totale 122,00</p></div>",
			"<table><tr bgcolor='navy'><td><font color='white'>Totale</font> 122,00</td></tr></table>",
			"<div style='font-size:0'><span style='font-size:12px'>Totale 122,00</span></div>",
			"<p style='text-indent:-18pt;margin-left:-4px'>Totale 122,00</p>",
			"<div style='visibility:hidden'><p style='visibility:visible'>Totale 122,00</p></div>",
			"<p style='opacity:0.9;height:0'>Totale 122,00</p>",
			"<p class='b'>Totale 122,00</p><style>.b{color:#000} p{color:#fff} a:hover{display:none}</style>",
			"<p class='m'>Totale 122,00</p><style>@media (max-width:600px){.m{display:none}}</style>" })
	void whatIsSeenIsRead(String html) {
		Page page = page("", html);
		assertThat(Papers.text(page)).isEqualTo("Totale 122,00");
		assertThat(page.findings()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { ".doc{display:none} .doc.type{display:block}", "div.a p .doc{display:none}",
			".doc{display:none} @media (min-width:1px){.doc{display:block}}", ".doc::before{content:'-'}",
			".doc:after{content:\"\\2212\"}", ".doc{display:none} div b u.doc{display:block}" })
	void whereRulesContradictEachOtherTheTextStaysAndThePageIsDoubtful(String rules) {
		Page page = page(rules, "<u class='doc type'>NOTA DI CREDITO</u>");
		assertThat(Papers.text(page)).isEqualTo("NOTA DI CREDITO");
		assertThat(page.findings()).hasSize(1);
		assertThat(page(".doc::before{content:'\\2022  '}", "<u class='doc'>Totale</u>").findings()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"<div class='f'><div><p>Totale</p><p>Acconto</p></div><div><p>122,00</p><p>50,00</p></div></div>",
			"<div class='l'><p>Totale</p><p>Acconto</p></div><div class='l'><p>122,00</p><p>50,00</p></div>",
			"<div><span class='r'>122,00</span>Totale</div><div><span class='r'>50,00</span>Acconto</div>",
			"<span class='r'>122,00</span>Totale<br><span class='r'>50,00</span>Acconto",
			"<div class='v'><b>122,00</b><i>Totale</i></div><div class='v'><b>50,00</b><i>Acconto</i></div>",
			"<div class='i'><p>Totale</p><p>Acconto</p></div> <div class='i'><p>122,00</p><p>50,00</p></div>" })
	void whatFloatsStandsBesideWhatItBelongsTo(String html) {
		Page page = page(".f{display:flex} .l{float:left;width:50%} .r{float:right} .i{display:inline-block}"
				+ ".v{display:flex;flex-direction:row-reverse}", html);
		assertThat(Papers.text(page).lines()).containsExactly("Totale 122,00", "Acconto 50,00");
	}

	@Test
	void whereNobodyKnowsBesideWhatAnAmountFloatsThePageIsDoubtful() {
		assertThat(page("", "<div style='float:right'>122,00</div><div>Totale</div>").findings()).hasSize(1);
		assertThat(page("", "<div style='position:absolute;top:9px'>122,00</div><p>Totale</p>").findings()).hasSize(1);
		assertThat(page("", "<div style='float:right'>Logo</div><div>Totale</div>").findings()).isEmpty();
	}

	private static Page page(String rules, String body) {
		String html = "<!DOCTYPE html><html><head><meta charset='utf-8'><style>" + rules + "</style></head><body>"
				+ body + "</body></html>";
		return READER.read(Papers.document(html.getBytes(StandardCharsets.UTF_8))).pages().get(0);
	}

}
