package io.dromedary.launch;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Where {@code java -jar} begins. Compiled for Java 8, so that an old Java gets as far as
 * saying that it is too old; the program itself is compiled for 17.
 */
public final class Launcher {

	private static final int OLDEST = 17;

	private static final String LANGUAGE = "--dromedary.language=";

	private Launcher() {
	}

	public static void main(String[] arguments) throws Exception {
		String version = System.getProperty("java.specification.version");
		if (number(version) < OLDEST) {
			ResourceBundle words = ResourceBundle.getBundle("io.dromedary.messages.home", language(arguments),
					ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
			System.err.println(MessageFormat.format(words.getString("home.old-java"), version));
			System.exit(1);
		}
		Class.forName("org.springframework.boot.loader.launch.JarLauncher")
			.getMethod("main", String[].class)
			.invoke(null, (Object) arguments);
	}

	/** Configuration files are for the program to read: here only the command counts. */
	private static Locale language(String[] arguments) {
		for (String argument : arguments) {
			if (argument.startsWith(LANGUAGE)) {
				return new Locale(argument.substring(LANGUAGE.length()));
			}
		}
		return Locale.getDefault();
	}

	/** Up to Java 8 the versions were 1.6, 1.7, 1.8. */
	private static int number(String version) {
		String plain = version.startsWith("1.") ? version.substring(2) : version;
		return Integer.parseInt(plain.split("\\.")[0]);
	}

}
