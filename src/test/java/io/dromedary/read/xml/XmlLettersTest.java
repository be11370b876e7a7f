package io.dromedary.read.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which letters a file is in that says one thing and is another. */
class XmlLettersTest {

	@Test
	void lettersInUtf8ThatAreDeclaredAsLatinGetAMark() throws Exception {
		assertThat(XmlLetters.marked(xml("ISO-8859-1", StandardCharsets.UTF_8))).startsWith(0xef, 0xbb, 0xbf);
	}

	@Test
	void lettersThatAreWhatTheySayStay() throws Exception {
		byte[] xml = xml("ISO-8859-1", StandardCharsets.ISO_8859_1);
		assertThat(XmlLetters.marked(xml)).isSameAs(xml);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ISO-2022-CN", "x-JISAutoDetect" })
	void aCharsetThatCanOnlyBeReadIsNoFault(String charset) throws Exception {
		assertThat(Charset.forName(charset).canEncode()).isFalse();
		byte[] xml = xml(charset, StandardCharsets.UTF_8);
		assertThat(XmlLetters.marked(xml)).isSameAs(xml);
	}

	private static byte[] xml(String declared, Charset written) {
		return "<?xml version=\"1.0\" encoding=\"%s\"?><a>Città</a>".formatted(declared).getBytes(written);
	}

}
