package io.dromedary.value.mrz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.dromedary.Corpus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every zone of the vectors; none of them has a comma in it. */
class MrzVectorsTest {

	@Test
	void everyZoneIsReadAsItsVectorSays() throws IOException {
		List<String> rows = Files.readAllLines(Corpus.need("data/vectors").resolve("mrz.csv"));
		assertThat(rows).hasSizeGreaterThan(70);
		for (String row : rows.subList(1, rows.size())) {
			String[] cells = row.split(",", -1);
			Mrz mrz = Mrz.of(List.of(cells[0].split("\\\\n"))).orElseThrow();
			assertThat(List.of(mrz.failed().isEmpty() ? "yes" : "no", mrz.format().name().replace('_', '-'),
					mrz.failedWords(), mrz.documentType(), mrz.issuer(), mrz.number(), mrz.nationality(), mrz.birth(),
					mrz.sex(), mrz.expiry(), mrz.surname(), mrz.givenNames()))
				.as(row)
				.containsExactly(List.of(cells).subList(1, 13).toArray(String[]::new));
		}
	}

}
