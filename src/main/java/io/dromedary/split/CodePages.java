package io.dromedary.split;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The numbers that Windows has for character sets. */
final class CodePages {

	static final Charset WESTERN = of(1252);

	private CodePages() {
	}

	/** The character set of a number; that of Western Europe where there is none. */
	static Charset of(long number) {
		if (number == 65001) {
			return StandardCharsets.UTF_8;
		}
		if (number >= 28591 && number <= 28605) {
			return known("ISO-8859-" + (number - 28590));
		}
		return known("windows-" + number, "x-windows-" + number, "IBM" + number, "MS" + number);
	}

	private static Charset known(String... names) {
		return List.of(names)
			.stream()
			.filter(Charset::isSupported)
			.findFirst()
			.map(Charset::forName)
			.orElseGet(() -> Charset.isSupported("windows-1252") ? Charset.forName("windows-1252")
					: StandardCharsets.ISO_8859_1);
	}

}
