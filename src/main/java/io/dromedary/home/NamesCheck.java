package io.dromedary.home;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import io.dromedary.document.Sentence;

/**
 * Whether this Java can say every name that a file may have. Under a locale of plain
 * ASCII ({@code LC_ALL=C}) it cannot, and a file whose name it cannot say it cannot open.
 */
final class NamesCheck implements SelfCheck {

	private static final byte[] NAME = "perch\u00e9 \u8acb\u6c42 \ud83d\udc2a.pdf".getBytes(StandardCharsets.UTF_8);

	private final String encoding;

	/**
	 * @param encoding of names of files: the system property {@code sun.jnu.encoding}
	 */
	NamesCheck(String encoding) {
		this.encoding = encoding;
	}

	@Override
	public List<Line> look() {
		return saysAll() ? List.of() : List
			.of(Line.broken(Sentence.of("home.check.names"), Sentence.of("home.check.names-ascii", encoding)));
	}

	/** Windows keeps names in UTF-16, whatever the encoding. */
	private boolean saysAll() {
		try {
			Charset charset = Charset.forName(encoding);
			return Platform.WINDOWS || Arrays.equals(new String(NAME, charset).getBytes(charset), NAME);
		}
		catch (IllegalArgumentException ex) {
			return true;
		}
	}

}
