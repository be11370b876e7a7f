package io.dromedary.split;

import java.time.Duration;

import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Guard;
import io.dromedary.guard.GuardOptions;
import io.dromedary.guard.Losses;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class HtmlTest {

	@Test
	void whatTakesTooLongIsBrokenOff() {
		String slow = "<b><table>".repeat(200_000);
		try (Guard guard = new Guard(Losses.untilTheEnd(), new GuardOptions(Duration.ofMinutes(2), 2, "test"))) {
			UnreadableDocument late = catchThrowableOfType(UnreadableDocument.class,
					() -> guard.run("a", Duration.ofMillis(500), Duration.ofMillis(500), () -> Html.parse(slow)));
			assertThat(late.sentence().key()).isEqualTo("guard.too-long");
			assertThat(guard.leftBehind()).isEmpty();
		}
	}

	@Test
	void aTextOfManyPiecesIsWhole() {
		String line = "<p>Totale € 1.234,50 è così</p>\n";
		assertThat(MailBody.text(line.repeat(3_000)).lines().filter("Totale € 1.234,50 è così"::equals)).hasSize(3_000);
	}

}
