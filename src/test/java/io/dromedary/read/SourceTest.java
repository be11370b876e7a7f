package io.dromedary.read;

import io.dromedary.document.DocumentException;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.Format;
import io.dromedary.format.FormatSamples;
import io.dromedary.format.FormatSamples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the reader takes, what waits for a reader to come, and what is refused. */
class SourceTest {

	static java.util.List<Sample> samples() {
		return FormatSamples.all();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("samples")
	void everyFormatHasOneTaker(Sample sample) {
		Format format = sample.format();
		Object outcome = outcome(sample);
		switch (format.taker()) {
			case READ -> {
				// by a program that may be missing
				if (format != Format.HEIC) {
					assertThat(outcome).isEqualTo(format);
				}
			}
			case LATER -> assertThat(outcome).isInstanceOfSatisfying(ServiceUnavailable.class,
					(waiting) -> assertThat(waiting.service()).hasToString("reader:" + format.mediaType()));
			case SPLIT -> assertRefused(outcome, "read.container");
			case NOBODY -> assertRefused(outcome, "read.");
		}
		if (format.taker() == Format.Taker.NOBODY && format != Format.UNKNOWN) {
			assertThat(((UnreadableDocument) outcome).sentence().key()).isNotEqualTo("read.unknown");
		}
	}

	@Test
	void anOrderInXmlIsRefusedWithWhatItIs() {
		byte[] order = "<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>".getBytes();
		assertThatThrownBy(() -> Source.of(new ByteContent(order), "a.xml", ReadOptions.defaults()))
			.isInstanceOf(UnreadableDocument.class)
			.hasMessage("An order, or the answer to one, in XML and no invoice, so nothing of it is delivered."
					+ " Where an invoice was expected, ask the sender for it.");
	}

	private static void assertRefused(Object outcome, String key) {
		assertThat(outcome).isInstanceOfSatisfying(UnreadableDocument.class,
				(refused) -> assertThat(refused.sentence().key()).startsWith(key));
	}

	private static Object outcome(Sample sample) {
		try {
			return Source.of(new ByteContent(sample.bytes()), sample.name(), ReadOptions.defaults()).format();
		}
		catch (DocumentException ex) {
			return ex;
		}
	}

}
