package io.dromedary.launch;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/**
 * Where {@code java -jar} begins. Compiled for Java 8, so that an old Java gets as far as
 * saying that it is too old; the program itself is compiled for 17.
 */
public final class Launcher {

	private static final int OLDEST = 17;

	private Launcher() {
	}

	public static void main(String[] arguments) throws Exception {
		String version = System.getProperty("java.specification.version");
		if (number(version) < OLDEST) {
			System.err.println(MessageFormat
				.format(ResourceBundle.getBundle("io.dromedary.messages.home").getString("home.old-java"), version));
			System.exit(1);
		}
		Class.forName("org.springframework.boot.loader.launch.JarLauncher")
			.getMethod("main", String[].class)
			.invoke(null, (Object) arguments);
	}

	/** Up to Java 8 the versions were 1.6, 1.7, 1.8. */
	private static int number(String version) {
		String plain = version.startsWith("1.") ? version.substring(2) : version;
		return Integer.parseInt(plain.split("\\.")[0]);
	}

}
