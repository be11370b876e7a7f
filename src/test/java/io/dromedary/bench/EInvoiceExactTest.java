package io.dromedary.bench;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever an electronic invoice says, it is read to the letter (issue 13). */
class EInvoiceExactTest {

	@Test
	void sixtyDrawnOnesAreExact() throws IOException {
		assertThat(EInvoiceExactBench.faults(1, 60)).isEmpty();
	}

	@Test
	@Tag("slow")
	void fiveHundredDrawnOnesAreExact() throws IOException {
		assertThat(EInvoiceExactBench.faults(1001, 500)).isEmpty();
	}

	/**
	 * Others read them after this: {@code src/it/opinions}, called by {@code .ci/run}.
	 */
	@Test
	@Tag("slow")
	@Tag("corpus")
	void whatIsReadIsWrittenForSecondOpinions() throws IOException {
		assertThat(EInvoiceOpinions.write(Path.of("target/opinions"))).isGreaterThan(250);
	}

}
