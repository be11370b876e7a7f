package io.dromedary.split;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Names of attachments, in every way that programs write them. */
class MimeNamesTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			filename="a b.pdf"                                              | a b.pdf
			filename=a b.pdf                                                | a b.pdf
			filename="a\\"b.pdf"                                            | a"b.pdf
			filename="a;b.pdf"; size=3                                      | a;b.pdf
			FILENAME = x.pdf ; size=3                                       | x.pdf
			filename*=UTF-8''citt%C3%A0%20+.pdf                             | città +.pdf
			filename*=iso-8859-1'it'citt%E0.pdf                             | città.pdf
			filename*=utf-8''a.pdf; filename="b.pdf"                        | a.pdf
			filename*0="long "; filename*1="name.pdf"                       | long name.pdf
			filename*1*=%C3%A0.pdf; filename*0*=utf-8''citt                 | città.pdf
			filename*0*=utf-8''citt%C3; filename*1*=%A0.pdf                 | città.pdf
			filename*0*=utf-8''a%20; filename*1="b%20c.pdf"                 | a b%20c.pdf
			filename="=?utf-8?Q?citt=C3=A0_1.pdf?="                         | città 1.pdf
			filename==?utf-8?B?Y2l0dMOgLnBkZg==?=                           | città.pdf
			filename="=?utf-8?B?Y2l0dMM=?= =?utf-8?B?oC5wZGY=?="            | città.pdf
			filename="=?x-none?Q?a.pdf?="                                   | a.pdf
			filename="citt\u00c3\u00a0.pdf"                                 | città.pdf
			filename="citt\u00e0.pdf"                                       | città.pdf
			filename="../../etc/passwd"                                     | passwd
			filename="C:\\\\Documents\\\\bill.pdf"                          | bill.pdf
			name=by-name.pdf                                                | by-name.pdf
			""")
	void areShownAsSent(String parameter, String name) {
		assertThat(head("Content-Disposition: attachment; " + parameter).fileName()).isEqualTo(name);
	}

	@Test
	void theTypeNamesWhatTheDispositionDoesNot() {
		assertThat(head("Content-Disposition: attachment\nContent-Type: application/pdf;\n name=\"a.pdf\"").fileName())
			.isEqualTo("a.pdf");
		assertThat(head("Content-Type: application/pdf").fileName()).isEmpty();
	}

	private static MimeHead head(String text) {
		return MimeHeadReader.of((text + "\n\n").getBytes(StandardCharsets.ISO_8859_1));
	}

}
