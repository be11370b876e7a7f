package io.dromedary.read;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.dromedary.document.Document;
import io.dromedary.document.Results;
import io.dromedary.document.UnreadableDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A protected PDF is read with a password of the settings, which nobody else sees. */
class PdfPasswordsTest {

	private static final List<String> CARD = List.of("Fattura 12", "Totale 1.220,00");

	@Test
	void thePasswordThatFitsOpensThePdf() throws IOException {
		Document document = Papers.document(Papers.locked(Papers.pdf(CARD)));
		try (Reader reader = new Reader(options("wrong\r\nsecret\n"), Results.NONE)) {
			assertThat(Papers.text(reader.read(document))).isEqualTo("Fattura 12\nTotale 1.220,00");
			assertThat(reader.pictures().draw(document.content(), 1, 0)).isPresent();
		}
		try (ReadApart apart = new ReadApart(options("secret"))) {
			assertThat(Papers.text(apart.pages(document.content(), "x.pdf").get(0))).contains("1.220,00");
		}
	}

	@Test
	void withoutItTheRefusalSaysWhereItBelongs() throws IOException {
		Document document = Papers.document(Papers.locked(Papers.pdf(CARD)));
		try (Reader reader = new Reader(options("wrong"), Results.NONE)) {
			assertThatThrownBy(() -> reader.read(document)).isInstanceOfSatisfying(UnreadableDocument.class,
					(refused) -> assertThat(refused.sentence().toString()).contains("dromedary.read.pdf-passwords")
						.doesNotContain("wrong"));
		}
	}

	@Test
	void noPasswordIsEverShown() {
		ReadOptions options = options("secret\n  two words, one comma\n");
		assertThat(options.pdfPasswords().tried()).containsExactly("", "secret", "  two words, one comma");
		assertThat(options.toString() + options.fingerprint() + ReadRequest.pages("x", options)
				+ ReadRequest.pages("x", options).options())
			.doesNotContain("secret", "comma");
		assertThat(options.fingerprint()).isEqualTo(options("").fingerprint());
	}

	@Test
	void howManyAreNeverTriedIsToldAndNoneOfThem() {
		String hundred = IntStream.range(0, 100).mapToObj((one) -> "pass" + one + "\n").collect(Collectors.joining());
		assertThat(PdfPasswords.spare(hundred + "pass7\n\n")).isEmpty();
		assertThat(PdfPasswords.spare(hundred + "secret\nhidden")).hasValueSatisfying((told) -> {
			assertThat(told.toString()).contains("100", "2", "dromedary.read.pdf-passwords");
			assertThat(told.toString()).doesNotContain("secret", "hidden", "pass1");
		});
	}

	private static ReadOptions options(String passwords) {
		ReadOptions usual = ReadOptions.defaults();
		return new ReadOptions(usual.languages(), null, null, 1, usual.maxBytes(), usual.maxPages(), usual.maxPixels(),
				usual.pageTime(), usual.engine(), null, PdfPasswords.of(passwords), null);
	}

}
