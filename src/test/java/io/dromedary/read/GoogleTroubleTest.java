package io.dromedary.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.dromedary.document.DocumentException;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnusableAnswer;
import io.dromedary.fakes.FakeVision;
import io.dromedary.fakes.VisionText;
import io.dromedary.read.google.KeyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What it is when Google Vision refuses, is slow, is away, or talks nonsense. */
@ExtendWith(OutputCaptureExtension.class)
class GoogleTroubleTest extends GoogleCase {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "401, UNAUTHENTICATED, read.google-refused, true", "403, BILLING_DISABLED, read.google-refused, true",
			"400, API_KEY_INVALID, read.google-refused, true", "429, RATE_LIMIT_EXCEEDED, read.google-busy, true",
			"500, INTERNAL, read.google-busy, true", "503, UNAVAILABLE, read.google-busy, true",
			"404, NOT_FOUND, read.google-url, true", "400, BAD_REQUEST, read.google-picture, false" })
	void aRefusalSaysWhatToDo(int status, String reason, String key, boolean away) {
		vision.answers((picture, exchange) -> FakeVision.refuse(exchange, status, "X", reason, FakeVision.KEY));
		DocumentException failure = failure(engine());
		assertThat(failure.sentence().key()).isEqualTo(key);
		assertThat(failure).isInstanceOf(away ? ServiceUnavailable.class : UnusableAnswer.class);
		assertThat(failure.getMessage()).doesNotContain(FakeVision.KEY);
	}

	@ParameterizedTest
	@CsvSource({ "3, read.google-picture, false", "7, read.google-refused, true", "8, read.google-busy, true",
			"14, read.google-busy, true" })
	void anErrorOfThePictureIsOneToo(int code, String key, boolean away) {
		vision.says(200, "{\"responses\":[{\"error\":{\"code\":%d,\"message\":\"secret\"}}]}".formatted(code));
		DocumentException failure = failure(engine());
		assertThat(failure.sentence().key()).isEqualTo(key);
		assertThat(failure).isInstanceOf(away ? ServiceUnavailable.class : UnusableAnswer.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			<html>hello</html>
			{"responses": [{"fullTextAnnotation": {"pages": [{"blo
			[]
			{}
			{"responses": []}
			{"responses": [null]}
			{"responses": [{}, {}]}
			{"responses": [{"fullTextAnnotation": {"text": "Total 5"}}]}
			{"responses": [{"fullTextAnnotation": "Total 5"}]}
			""")
	void whatMakesNoSenseIsToldAndTriedAgain(String json) {
		vision.says(200, json);
		assertMalformed();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"x":20                | "x":20000
			"x":20                | "x":"NaN"
			"y":30                | "y":-9000
			"boundingBox"         | "boundingbox"
			"vertices"            | "normalizedVertices"
			""")
	void wordsThatDoNotLieOnThePageAreNone(String right, String wrong) {
		vision.says(200, new VisionText(WIDTH, HEIGHT, 0).line("T").json().replace(right, wrong));
		assertMalformed();
	}

	@Test
	void anAnswerWithoutEndIsBrokenOff() {
		vision.answers((picture, exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			byte[] blanks = " ".repeat(1 << 16).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
			for (int i = 0; i < 400; i++) {
				exchange.getResponseBody().write(blanks);
			}
			exchange.close();
		});
		assertMalformed();
	}

	@Test
	void anAnswerThatDoesNotComeOrTricklesInIsAwaitedForItsTimeOnly() {
		GoogleEngine hasty = engine(vision.url(), () -> FakeVision.KEY, Duration.ofMillis(300));
		vision.hangs();
		assertThat(failure(hasty).sentence().key()).isEqualTo("read.google-slow");
		vision.trickles();
		assertThat(failure(hasty).sentence().key()).isEqualTo("read.google-slow");
	}

	@Test
	void aServerThatIsNotThereIsAway() {
		vision.close();
		assertThat(failure(engine()).sentence().key()).isEqualTo("read.google-away");
	}

	@Test
	void noRedirectIsFollowed() {
		try (FakeVision other = new FakeVision()) {
			vision.answers((picture, exchange) -> {
				exchange.getResponseHeaders().set("Location", other.url() + "/images:annotate");
				FakeVision.say(exchange, 307, "{}");
			});
			assertThat(failure(engine()).sentence().key()).isEqualTo("read.google-url");
			assertThat(other.asked()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://vision.example.com/v1", "ftp://127.0.0.1/v1", "vision.googleapis.com", "https://",
			"https://user:word@vision.example.com/v1", "not an address" })
	void noKeyIsSentInTheClearOrToWhatIsNoAddress(String url) {
		DocumentException failure = failure(engine(url, () -> FakeVision.KEY, Duration.ofSeconds(5)));
		assertThat(failure.sentence().key()).isEqualTo("read.google-url");
	}

	@Test
	void theKeyIsReadAnewAndToldNowhere(CapturedOutput output) throws IOException {
		Path file = Files.writeString(folder.resolve("key"), "AIzaWrongKey\n");
		GoogleEngine engine = engine(vision.url(), new KeyFile(file, "AIzaWrongKey"), Duration.ofSeconds(5));
		assertThat(engine.off()).isEmpty();
		assertThat(failure(engine)).hasMessageContaining("API_KEY_INVALID").hasMessageNotContaining("AIza");
		assertThat(engine.off()).containsOnlyKeys("google-vision");
		Files.writeString(file, FakeVision.KEY + "\n");
		read(engine, WIDTH, HEIGHT);
		assertThat(engine.off()).isEmpty();
		Files.writeString(file, "AIza\nSecond line\u0007");
		assertThat(failure(engine)).hasMessageStartingWith("Google Vision is not asked")
			.hasMessageNotContaining("AIza");
		Files.delete(file);
		assertThat(failure(engine).sentence().key()).isEqualTo("read.google-key");
		assertThat(engine.off().get("google-vision")).hasToString(failure(engine).getMessage());
		assertThat(vision.asked()).hasSize(1);
		assertThat(output.getAll()).doesNotContain("AIza");
		assertThat(new KeyFile(file, FakeVision.KEY).get()).isEqualTo(FakeVision.KEY);
	}

	private void assertMalformed() {
		DocumentException failure = failure(engine());
		assertThat(failure).isInstanceOf(UnusableAnswer.class);
		assertThat(failure.sentence().key()).isEqualTo("read.google-answer");
	}

}
