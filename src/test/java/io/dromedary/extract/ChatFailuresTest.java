package io.dromedary.extract;

import java.time.Duration;

import io.dromedary.document.DocumentException;
import io.dromedary.document.Results;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnusableAnswer;
import io.dromedary.fakes.FakeModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ChatFailuresTest {

	private static final String WORD = "Zwetschgenkuchen";

	private final FakeModel model = new FakeModel();

	@AfterEach
	void close() {
		this.model.close();
	}

	private DocumentException failure() {
		ChatSettings settings = new ChatSettings(this.model.url(), null, null, Duration.ofMillis(500), 1, 0);
		ChatFieldFinder finder = new ChatFieldFinder(settings, Results.NONE);
		DocumentException failure = catchThrowableOfType(DocumentException.class,
				() -> finder.find(Texts.transcript("Nome: " + WORD), Texts.CARD));
		for (Throwable one = failure; one != null; one = one.getCause()) {
			assertThat(one.toString()).doesNotContain(WORD);
		}
		return failure;
	}

	@ParameterizedTest
	@CsvSource({ "429, chat.busy", "500, chat.busy", "503, chat.busy", "401, chat.key-refused", "403, chat.key-refused",
			"404, chat.no-such-model", "400, chat.request-refused", "422, chat.request-refused" })
	void aRefusalIsToldWithoutTheServersWords(int status, String key) {
		this.model.fails(status, "{\"error\":{\"message\":\"" + WORD + "\"}}");
		assertThat(failure()).isInstanceOf(ServiceUnavailable.class);
		assertThat(failure().sentence().key()).isEqualTo(key);
	}

	@Test
	void aContextThatIsSmallerThanItSaidIsTold() {
		this.model.fails(400, "{\"error\":{\"type\":\"exceed_context_size_error\",\"n_ctx\":512}}");
		assertThat(failure().sentence().key()).isEqualTo("chat.context-too-small");
	}

	@Test
	void aContextWithoutRoomIsToldBeforeAnythingIsAsked() {
		this.model.context(512).says("{}");
		assertThat(failure().sentence().key()).isEqualTo("chat.context-too-small");
		assertThat(this.model.requests()).isEmpty();
	}

	@Test
	void aServerThatCutThePromptInSilenceIsFoundOut() {
		this.model.claimsToHaveRead(20).says("{}");
		assertThat(failure().sentence().key()).isEqualTo("chat.text-cut");
	}

	@Test
	void anotherModelMayCountItsTokensDifferently() {
		this.model.named("qwen").claimsToHaveRead(20).says("{}");
		assertThat(failure()).isInstanceOf(UnusableAnswer.class);
	}

	@Test
	void aServerThatThinksTooLongIsAway() {
		this.model.waits(Duration.ofSeconds(20));
		assertThat(failure().sentence().key()).isEqualTo("chat.too-slow");
	}

	@Test
	void aServerThatHangsUpIsAway() {
		this.model.hangsUp();
		assertThat(failure().sentence().key()).isEqualTo("chat.no-answer");
	}

	@Test
	void aServerThatIsNotThereIsAway() {
		this.model.close();
		assertThat(failure()).isInstanceOfSatisfying(ServiceUnavailable.class,
				(away) -> assertThat(away.service()).hasToString("model"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no JSON here", "{\"nome\": ", "[]", "{\"nome\":\"a\",\"nome\":\"b\"}", "{}",
			"{\"cognome\":null,\"data_nascita\":null,\"nome\":[],\"numero_documento\":null,\"scadenza\":null}" })
	void anAnswerThatStaysUnusableIsGivenUpAfterTwoTries(String answer) {
		this.model.says(answer);
		assertThat(failure()).isInstanceOf(UnusableAnswer.class);
		assertThat(this.model.requests()).hasSize(2);
	}

	@Test
	void halfAnAnswerIsNeverMendedAndTaken() {
		this.model.saysCut(
				"{\"cognome\":null,\"data_nascita\":null,\"nome\":null,\"numero_documento\":null,\"scadenza\":null}");
		assertThat(failure()).isInstanceOf(UnusableAnswer.class);
	}

}
