package io.dromedary.check;

import java.util.List;
import java.util.stream.Stream;

import io.dromedary.document.Assessment;
import io.dromedary.document.Evidence;
import io.dromedary.document.Extraction;
import io.dromedary.document.SecondReading;
import io.dromedary.document.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.dromedary.check.Printed.field;
import static io.dromedary.check.Printed.rules;
import static org.assertj.core.api.Assertions.assertThat;

/** Second readings of what stands on cards. */
class OtherMarksTest {

	/** An accent is passed over more often than it is seen where none is. */
	@ParameterizedTest
	@CsvSource({ "NICOLO,NICOLO,NICOLÓ,true", "NICOLO,NICOLO,NICOLO,false", "NICOLÒ,NICOLO,NICOLO,false",
			"NICOLÒ,NICOLO,NICOLÓ,false", "LÒPEZ,LOPEZ,LÓPEZ,true", "LÓPEZ,LÓPEZ,LÒPEZ,false", "ZOE,2. ZOÉ,ZOE,true",
			"ZOE,È ZOE,ZOE,false" })
	void aMarkOnALetterThatWasReadElsewhereIsADoubt(String first, String second, String third, boolean doubt) {
		Assessment assessment = read("identity-card", "cognome", first, second, third);
		assertThat(rules(assessment, "cognome").contains("read-twice")).isEqualTo(doubt);
	}

	@Test
	void aDateBehindTheNumberOfItsFieldIsRead() {
		Assessment assessment = read("receipt", "date", "25/12/2018", "3. 25/12/2018", "8. 25/12/2018 NAPOLI");
		assertThat(field(assessment, "date").supports()).contains(Support.SECOND_READING);
	}

	private static Assessment read(String type, String name, String first, String... again) {
		Extraction once = Printed.scan(first).label(name, first).as(type);
		Evidence evidence = once.candidates().get(name).get(0).evidence();
		List<SecondReading> readings = Stream.of(again)
			.map((text) -> new SecondReading(1, evidence.boxes(), text, 0.9))
			.toList();
		return Printed.check().check(once.with(readings));
	}

}
