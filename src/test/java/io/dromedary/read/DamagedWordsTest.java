package io.dromedary.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import io.dromedary.document.Finding;
import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.Word;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A lost character leaves a mark in its word. */
class DamagedWordsTest {

	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private static final Reader READER = new Reader(ReadOptions.defaults(), Results.NONE);

	@AfterAll
	static void close() {
		READER.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0000", "E012", "FFFD", "0020", "0007", "200B" })
	void aCharacterWithoutMeaningStaysInItsWord(String instead) throws IOException {
		Page page = page(remapped("Officina Fiorentina di Firenze, Via Roma 12, telefono e posta", 'c', instead));
		assertThat(page.words().get(0).text()).isEqualTo("Offi\ufffdina");
		assertThat(page.words().get(0).damaged()).isTrue();
		assertThat(page.words()).filteredOn(Word::damaged).hasSize(1);
	}

	@Test
	void blanksAreNotLost() throws IOException {
		Page page = page(remapped("Numero 2026-0417 del 14 marzo, pagamento entro trenta giorni", ' ', "0000"));
		assertThat(page.words()).noneMatch(Word::damaged);
		assertThat(Papers.text(page)).contains("Numero 2026-0417 del");
	}

	@Test
	void aLetterThatIsCalledASoftHyphenIsLost() throws IOException {
		Page page = page(remapped("Officina Fiorentina di Firenze, Via Roma 12, telefono e posta", 'c', "00AD"));
		assertThat(page.words().get(0)).matches(Word::damaged).extracting(Word::text).isEqualTo("Offi\ufffdina");
	}

	@Test
	void raisedFiguresStayRaised() throws IOException {
		Page page = page(remapped("Totale 960\u00b9\u00b2 \u2013 12\u00ad50 of\uFB01ce", '\0', null));
		assertThat(Papers.text(page)).isEqualTo("Totale 960\u00b9\u00b2 \u2013 12\u00ad50 office");
	}

	@Test
	void textsInUsualEncodingsAreWhole() {
		for (String text : List.of("Caff\u00e8 Citt\u00e0 per\u00f2 \u20ac 12,00",
				"Stra\u00dfe M\u00fcller G\u00f6tz \u00c4rzte",
				"Fran\u00e7ois re\u00e7u d\u2019achat \u00e0 l\u2019\u00e9t\u00e9", "Espa\u00f1a n\u00ba 12 Jos\u00e9",
				"L\u2019\u201cAquila\u201d \u00a9 2026")) {
			for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
				Page page = page(text.getBytes(charset));
				assertThat(Papers.text(page)).as(charset.name()).isEqualTo(text);
				assertThat(page.words()).noneMatch(Word::damaged);
			}
		}
		assertThat(Papers.text(page("Totale \u20ac 12 Nicol\u00f2".getBytes(Charset.forName("ISO-8859-15")))))
			.isEqualTo("Totale \u20ac 12 Nicol\u00f2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "IBM850", "IBM437", "x-MacRoman", "windows-1251", "ISO-8859-2" })
	void textsInOtherEncodingsAreNeverReadWrongSilently(String encoding) {
		List<String> words = switch (encoding) {
			case "windows-1251" -> List.of("\u041c\u043e\u0441\u043a\u0432\u0430");
			case "ISO-8859-2" -> List.of("\u0141\u00f3d\u017a", "Z\u0142oty");
			default -> List.of("M\u00fcller", "M\u00e4rz", "G\u00f6tz", "Caf\u00e9", "citt\u00e0", "pi\u00f9");
		};
		for (String word : words) {
			Page page = page(("Firma " + word + " GmbH").getBytes(Charset.forName(encoding)));
			assertThat(page.words().get(1)).as(encoding + " " + word).matches(Word::damaged);
			assertThat(page.words().get(0).damaged()).isFalse();
		}
	}

	@Test
	void utf8OfWhichBytesAreMissingIsDamaged() {
		byte[] whole = "Technik M\u00fcller f\u00fcr \u20ac 12".getBytes(StandardCharsets.UTF_8);
		byte[] cut = new byte[whole.length - 1];
		System.arraycopy(whole, 0, cut, 0, 10);
		System.arraycopy(whole, 11, cut, 10, cut.length - 10);
		assertThat(page(cut).words()).filteredOn(Word::damaged)
			.singleElement()
			.extracting(Word::text)
			.isEqualTo("M\ufffdller");
		assertThat(page("Technik M\u00c3ller".getBytes(StandardCharsets.ISO_8859_1)).words().get(1).damaged()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "M?ller", "?sterreich", "Stra?e", "M\u00c3\u00bcller", "Stra\u00c3\u0178e",
			"\u00c3\u2013l", "12\u00e2\u201a\u00ac", "M=FCller", "M&uuml;ller", "M&#252;ller", "S\u201dhne", "M%FCller",
			"M\\xfcller", "Ko\u00a8hler", "M\u2592ller", "Caf\u00c3\u00a9", "Ko\u00c5\u00a1ice" })
	void aLetterThatAnotherProgramReplacedIsLost(String word) {
		Page page = page(("Firma " + word + " GmbH").getBytes(StandardCharsets.UTF_8));
		assertThat(page.words()).filteredOn(Word::damaged).hasSize(1);
		assertThat(page.words().get(1).text()).contains("\ufffd");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Fragen?", "http://example.org/?id=1", "Bed&Breakfast", "a=12", "50%", "R&D;", "m\u00b2",
			"\u201eM\u00fcller\u201c", "No.=7", "S\u00c3O", "\u00c2ge", "ch\u00e2teau", "\u00c5se", "\u00c4rzte",
			"IRM\u00c3" })
	void whatStandsInUsualWordsIsWhole(String word) {
		assertThat(page(("Firma " + word + " 12").getBytes(StandardCharsets.UTF_8)).words()).noneMatch(Word::damaged);
	}

	@Test
	void aTextThatEndsInTheMiddleOfACharacterIsCutOff() {
		byte[] whole = "Firma M\u00fcller, Betrag 12 \u20ac".getBytes(StandardCharsets.UTF_8);
		Page page = page(Arrays.copyOf(whole, whole.length - 1));
		assertThat(page.findings()).extracting(Finding::rule).containsExactly("cut-off");
		assertThat(page.words()).filteredOn(Word::damaged).hasSize(1);
	}

	/** A PDF whose font tells another meaning of one character, or none. */
	private static byte[] remapped(String text, char letter, @Nullable String instead) throws IOException {
		return Papers.pdf((document, page) -> {
			try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
				PDType0Font font = PDType0Font.load(document, in, false);
				COSStream map = document.getDocument().createCOSStream();
				try (var out = map.createOutputStream()) {
					out.write(meanings(font, text, letter, instead).getBytes(StandardCharsets.US_ASCII));
				}
				font.getCOSObject().setItem(COSName.TO_UNICODE, map);
				page.beginText();
				page.setFont(font, 14);
				page.newLineAtOffset(60, 700);
				page.showText(text);
				page.endText();
			}
		});
	}

	private static String meanings(PDType0Font font, String text, char letter, @Nullable String instead)
			throws IOException {
		StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
				+ "1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
		for (int c : text.chars().distinct().toArray()) {
			String meaning = (c == letter) ? instead : "%04X".formatted(c);
			if (meaning != null) {
				String code = HexFormat.of().formatHex(font.encode(Character.toString(c)));
				map.append("1 beginbfchar <%s> <%s> endbfchar\n".formatted(code, meaning));
			}
		}
		return map + "endcmap end end";
	}

	private static Page page(byte[] bytes) {
		return READER.read(Papers.document(bytes)).pages().get(0);
	}

}
