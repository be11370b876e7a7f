package io.dromedary.extract;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import io.dromedary.check.Check;
import io.dromedary.document.Assessment;
import io.dromedary.document.Field;
import io.dromedary.document.Finding;
import io.dromedary.document.Page;
import io.dromedary.document.Transcript;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The check digits of a zone do not tell G from 6. The person is made up. */
class ZoneNumbersTest {

	private static final String NUMBER = "CA12345GB";

	private static final String TAKEN = "CA123456B";

	private static final int[] WEIGHTS = { 7, 3, 1 };

	@Test
	void aNumberThatIsNoneButForSuchASignIsDoubted() {
		assertThat(rules(read(TAKEN, ""))).contains("pattern");
		assertThat(rules(read(TAKEN, NUMBER))).contains("pattern");
	}

	@Test
	void aNumberThatIsPrintedSoIsTheNumber() {
		assertThat(rules(read(TAKEN, TAKEN))).doesNotContain("pattern");
		assertThat(rules(read(NUMBER, NUMBER))).doesNotContain("pattern");
	}

	/** Both zones fit; which one is right nobody knows. */
	@Test
	void aZoneThatTheEnginesReadDifferentlyGivesNoNumber() {
		Page page = read(TAKEN, "").pages().get(0);
		Page other = read(NUMBER, "").pages().get(0);
		Transcript both = new Transcript(read(TAKEN, "").document(), "test", List.of(page.withWitness(other.words())));
		Field number = check(both).fields().get("numero_documento");
		assertThat(number == null || number.value() == null).isTrue();
	}

	private static Transcript read(String number, String printed) {
		List<String> lines = new ArrayList<>(List.of("CARTA DI IDENTITA / IDENTITY CARD"));
		if (!printed.isEmpty()) {
			lines.add(printed);
		}
		lines.addAll(List.of("COGNOME / SURNAME: ROSSI", "NOME / NAME: MARIA GRAZIA"));
		String document = number + digit(number) + "<".repeat(15);
		String birth = "870514" + digit("870514");
		String expiry = "310514" + digit("310514");
		lines.add("C<ITA" + document);
		lines.add(birth + "F" + expiry + "ITA" + "<".repeat(11) + digit(document + birth + expiry + "<".repeat(11)));
		lines.add("ROSSI<<MARIA<GRAZIA<<<<<<<<<<<");
		return Pages.recognised(0.95, String.join("\n", lines));
	}

	/** ICAO 9303-3, 4.9. */
	private static int digit(String text) {
		int sum = 0;
		for (int at = 0; at < text.length(); at++) {
			char sign = text.charAt(at);
			int value = (sign == '<') ? 0 : Character.isDigit(sign) ? sign - '0' : sign - 'A' + 10;
			sum += value * WEIGHTS[at % WEIGHTS.length];
		}
		return sum % 10;
	}

	private static List<String> rules(Transcript transcript) {
		return check(transcript).findings()
			.stream()
			.filter((finding) -> finding.field().equals("numero_documento"))
			.map(Finding::rule)
			.toList();
	}

	private static Assessment check(Transcript transcript) {
		return new Check(Pages.types(), Clock.systemUTC()).check(LabelExtraction.of(Pages.types()).apply(transcript));
	}

}
