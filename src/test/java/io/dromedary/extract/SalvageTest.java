package io.dromedary.extract;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SalvageTest {

	@ParameterizedTest
	@ValueSource(strings = { "{\"a\":\"b\"}", "\ufeff {\"a\":\"b\"}\n", "```json\n{\"a\":\"b\"}\n```",
			"analysisI see {x}.assistantfinal{\"a\":\"b\"}", "<think>{\"a\":\"c\"}</think>{\"a\":\"b\"}",
			"<|channel|>analysis<|message|>{}<|end|><|start|>assistant<|channel|>final <|constrain|>json<|message|>{\"a\":\"b\"}<|return|>",
			"Here it is: {\"a\":\"b\"}" })
	void theObjectIsTakenOutOfWhatSurroundsIt(String answer) {
		assertThat(Salvage.object(answer))
			.hasValueSatisfying((object) -> assertThat(object).hasToString("{\"a\":\"b\"}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nothing", "{\"a\":\"b\"", "{\"a\":\"b\"} {\"a\":\"c\"}", "{\"a\":1,\"a\":2}",
			"{\"a\":\"b\",}", "[{\"a\":\"b\"}]x", "<|channel|>final" })
	void whatIsNotOneWholeObjectIsNotMended(String answer) {
		assertThat(Salvage.object(answer)).isEmpty();
	}

	@Test
	void numbersStayAsTheyWereWritten() {
		assertThat(Salvage.object("{\"a\":1234.50,\"b\":[{\"c\":7}]}")).hasValueSatisfying(
				(object) -> assertThat(object).hasToString("{\"a\":\"1234.50\",\"b\":[{\"c\":\"7\"}]}"));
	}

}
