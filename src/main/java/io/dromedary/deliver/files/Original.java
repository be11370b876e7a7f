package io.dromedary.deliver.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.Document;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;

/** The file that came, as a target gets it. */
public final class Original {

	private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,8})$");

	private Original() {
	}

	/**
	 * Its name where it lies beside the JSON file of the same name.
	 * @param name without an ending
	 */
	public static String name(String name, Document document) {
		Matcher ending = ENDING.matcher(document.origin().fileName());
		String known = ending.find() ? ending.group(1).toLowerCase(Locale.ROOT) : "bin";
		return name + (known.equals("json") ? ".original." : ".") + known;
	}

	/**
	 * @throws ServiceUnavailable where the store cannot be read now
	 */
	public static InputStream open(Document document) {
		try {
			return document.content().open();
		}
		catch (IOException ex) {
			throw new ServiceUnavailable(Service.Kind.STORE, Sentence.of("deliver.store-away"));
		}
	}

	/**
	 * All of it.
	 * @throws ServiceUnavailable where the store cannot be read now
	 */
	public static byte[] bytes(Document document) {
		try (InputStream in = open(document)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new ServiceUnavailable(Service.Kind.STORE, Sentence.of("deliver.store-away"));
		}
	}

}
