package io.dromedary.home;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Where the program speaks to whoever started it. */
public final class Console {

	private Console() {
	}

	/**
	 * The standard output; in UTF-8 where the system names no more than ASCII (a
	 * container without a locale), because accents would become question marks there.
	 */
	public static PrintStream out() {
		// the first since Java 18, the second before it
		String named = System.getProperty("stdout.encoding",
				System.getProperty("sun.stdout.encoding", Charset.defaultCharset().name()));
		return Charset.forName(named).equals(StandardCharsets.US_ASCII)
				? new PrintStream(System.out, true, StandardCharsets.UTF_8) : System.out;
	}

}
