package io.dromedary.deliver.files;

import java.util.List;
import java.util.Map;

import io.dromedary.deliver.Samples;
import io.dromedary.fakes.FakeLedger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The names of files that are put where nobody looks what lies there. */
class PutsTest {

	private static final String ID = "01hzzzzzzzzzzzzzzzzzzzzzz1";

	private static final String OTHER = "01hzzzzzzzzzzzzzzzzzzzzzz2";

	@ParameterizedTest
	@CsvSource({ "{seller}", "{seller}-{id}", "{id}/{seller}", "{seller}/{id}", "{id}-{seller}", "{number|id}" })
	void noTwoDocumentsHaveTheSameHoweverLongTheirValuesAre(String template) {
		String long200 = "a".repeat(200);
		assertThat(name(template, ID, long200)).contains(ID).isNotEqualTo(name(template, OTHER, long200));
		assertThat(name(template, ID, "a")).contains(ID).isNotEqualTo(name(template, OTHER, "a"));
	}

	@ParameterizedTest
	@CsvSource({ "{seller}-{id},a-" + ID, "{id}/{seller}," + ID + "/a-" + ID, "{seller},a-" + ID })
	void theIdStandsInTheNameOnce(String template, String name) {
		assertThat(name(template, ID, "a")).isEqualTo(name + ".json");
	}

	private static String name(String template, String id, String seller) {
		Puts puts = new Puts((prefix) -> new PutSettings(template, false, "", true, "", "", ""),
				(assessment) -> new byte[0], new FakeLedger());
		return puts.of(Samples.bill(id, 1, Map.of("seller", seller, "number", seller), List.of()), "s3", "x")
			.get(0)
			.name();
	}

}
