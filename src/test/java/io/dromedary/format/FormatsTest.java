package io.dromedary.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.dromedary.fakes.FakeStore;
import io.dromedary.format.FormatSamples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a file is is told by its content. */
class FormatsTest {

	static List<Sample> samples() {
		return FormatSamples.all();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("samples")
	void everyFormatIsTold(Sample sample) throws IOException {
		assertThat(Formats.of(FakeStore.content(sample.bytes()), sample.name())).isEqualTo(sample.format());
	}

	@Test
	void thereIsASampleOfEveryFormat() {
		assertThat(samples()).extracting(Sample::format).contains(Format.values());
	}

	@Test
	void aDirectoryOfManySectorsIsFollowed() throws IOException {
		byte[] message = FormatSamples.compound(500, "__properties_version1.0");
		assertThat(Formats.of(FakeStore.content(message), "a")).isEqualTo(Format.OUTLOOK);
	}

	@Test
	void whateverIsDamagedIsSomething() throws IOException {
		Random random = new Random(10);
		for (Sample sample : samples()) {
			for (int round = 0; round < 40; round++) {
				byte[] damaged = Arrays.copyOf(sample.bytes(), 1 + random.nextInt(sample.bytes().length));
				for (int i = 0; i < round % 5; i++) {
					damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
				}
				assertThat(Formats.of(FakeStore.content(damaged), sample.name())).isNotNull();
			}
		}
	}

}
