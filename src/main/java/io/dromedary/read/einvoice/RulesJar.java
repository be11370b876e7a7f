package io.dromedary.read.einvoice;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.transform.ErrorListener;
import javax.xml.transform.Templates;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stylesheets of the rules of EN 16931 in {@code phive-rules-en16931}, and the
 * processor for XSLT 2 that applies them.
 */
final class RulesJar {

	private static final Logger LOG = LoggerFactory.getLogger(RulesJar.class);

	/** Stands in the jar that carries the rules. */
	private static final String MARK = "com/helger/phive/en16931/EN16931Validation.class";

	private static final Pattern STYLESHEET = Pattern
		.compile("external/schematron/([0-9.]+[a-z]?)/(?:\\w+/)*EN16931-(UBL|CII)-validation\\.xslt");

	private static final String PROCESSOR = "net.sf.saxon.TransformerFactoryImpl";

	private final ClassLoader loader;

	private final String version;

	/** By their syntax. */
	private final Map<String, String> stylesheets;

	private final Map<String, Templates> templates = new ConcurrentHashMap<>();

	private RulesJar(ClassLoader loader, String version, Map<String, String> stylesheets) {
		this.loader = loader;
		this.version = version;
		this.stylesheets = stylesheets;
	}

	/** The newest ones; null where there are none, or nothing to apply them with. */
	static @Nullable RulesJar in(ClassLoader loader) {
		URL mark = loader.getResource(MARK);
		if (mark == null) {
			return null;
		}
		try {
			Class.forName(PROCESSOR, false, loader);
			return newest(mark, loader);
		}
		catch (ClassNotFoundException | LinkageError ex) {
			LOG.warn("The rules of EN 16931 are on the class path and are not applied: Saxon-HE and xmlresolver,"
					+ " which they need, are not there.");
		}
		catch (IOException | ClassCastException ex) {
			LOG.warn("The rules of EN 16931 are on the class path and cannot be read: {}", ex.getClass().getName());
		}
		return null;
	}

	private static @Nullable RulesJar newest(URL mark, ClassLoader loader) throws IOException {
		JarURLConnection connection = (JarURLConnection) mark.openConnection();
		connection.setUseCaches(false);
		Map<String, Map<String, String>> versions = new TreeMap<>(RulesJar::compare);
		try (JarFile jar = connection.getJarFile()) {
			jar.stream()
				.map(JarEntry::getName)
				.map(STYLESHEET::matcher)
				.filter(Matcher::matches)
				.forEach((found) -> versions.computeIfAbsent(found.group(1), (version) -> new HashMap<>())
					.put(found.group(2), found.group()));
		}
		return versions.entrySet()
			.stream()
			.reduce((older, newer) -> newer)
			.map((entry) -> new RulesJar(loader, entry.getKey(), Map.copyOf(entry.getValue())))
			.orElse(null);
	}

	String version() {
		return version;
	}

	/**
	 * What applies the rules for a syntax; empty where there are none.
	 * @param syntax {@code UBL} or {@code CII}
	 */
	Optional<Transformer> transformer(String syntax) throws IOException, TransformerException {
		String stylesheet = stylesheets.get(syntax);
		if (stylesheet == null) {
			return Optional.empty();
		}
		Transformer transformer = templates(stylesheet).newTransformer();
		transformer.setErrorListener(new Silent());
		return Optional.of(transformer);
	}

	private Templates templates(String stylesheet) throws IOException, TransformerException {
		Templates known = templates.get(stylesheet);
		if (known == null) {
			TransformerFactory factory = TransformerFactory.newInstance(PROCESSOR, loader);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setErrorListener(new Silent());
			factory.setURIResolver((href, base) -> {
				throw new TransformerException("nothing else is read");
			});
			try (InputStream in = loader.getResourceAsStream(stylesheet)) {
				known = factory.newTemplates(new StreamSource(in));
			}
			templates.put(stylesheet, known);
		}
		return known;
	}

	/** By its numbers; {@code 1.3.6a} comes after {@code 1.3.6}. */
	static int compare(String one, String other) {
		int[] left = numbers(one);
		int[] right = numbers(other);
		int order = Arrays.compare(left, right);
		return (order != 0) ? order : one.compareTo(other);
	}

	private static int[] numbers(String version) {
		return Pattern.compile("\\D+").splitAsStream(version).mapToInt(Integer::parseInt).toArray();
	}

	/** What is said of errors holds values. */
	private static final class Silent implements ErrorListener {

		@Override
		public void warning(TransformerException ex) {
			// of the stylesheet, not of the invoice
		}

		@Override
		public void error(TransformerException ex) throws TransformerException {
			throw ex;
		}

		@Override
		public void fatalError(TransformerException ex) throws TransformerException {
			throw ex;
		}

	}

}
