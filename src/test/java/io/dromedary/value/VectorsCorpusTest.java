package io.dromedary.value;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.dromedary.Corpus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every published vector is judged as its source judges it. */
@Tag("corpus")
class VectorsCorpusTest {

	/**
	 * Forms that are wrong on a wire and right on paper; Belgium has given out 1 since
	 * 2023.
	 */
	private static final Set<String> LENIENT = Set.of("IBAN AT 73 11000 04443 171600", "ES09 2038-0626-0160-0002-5280",
			"IT60-X0542811101000000123456", "BE1400004463", "BE1602602623");

	@Test
	void everyIbanIsJudgedRightly() throws IOException {
		assertThat(misjudged("iban.csv", Iban::read)).isEmpty();
	}

	@Test
	void everyCodiceFiscaleIsJudgedRightly() throws IOException {
		assertThat(misjudged("codice_fiscale.csv", CodiceFiscale::read)).isEmpty();
	}

	@Test
	void everyVatNumberIsJudgedRightly() throws IOException {
		assertThat(misjudged("vat_eu.csv", Vat::read)).isEmpty();
	}

	private static List<String> misjudged(String file, Function<String, Reading> reader) throws IOException {
		List<String> misjudged = new ArrayList<>();
		List<String> lines = Files.readAllLines(Corpus.need("data/vectors/" + file));
		for (String line : lines.subList(1, lines.size())) {
			String[] cells = line.split(",");
			boolean right = cells[1].equals("yes") && !line.contains("CIN wrong");
			if (reader.apply(cells[0]).clean() != right && !LENIENT.contains(cells[0])) {
				misjudged.add(line);
			}
		}
		return misjudged;
	}

}
