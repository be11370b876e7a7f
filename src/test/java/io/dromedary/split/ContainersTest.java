package io.dromedary.split;

import io.dromedary.fakes.FakeStore;
import io.dromedary.format.Format;
import io.dromedary.format.FormatSamples;
import io.dromedary.format.FormatSamples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who opens what. */
class ContainersTest extends OpenerCase {

	@ParameterizedTest
	@EnumSource
	void aFormatHasAnOpenerWhereItIsToBeSplitAndNowhereElse(Format format) {
		assertThat(containers.opener(format).isPresent()).isEqualTo(format.taker() == Format.Taker.SPLIT);
	}

	@Test
	void whatIsNoContainerIsLeftToTheReader() {
		for (Sample sample : FormatSamples.all()) {
			assertThat(containers.container(FakeStore.content(sample.bytes()), sample.name())).as(sample.toString())
				.isEqualTo(sample.format().taker() == Format.Taker.SPLIT);
		}
	}

}
