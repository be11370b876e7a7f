package io.dromedary.read.einvoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.sax.SAXResult;

import io.dromedary.read.xml.XmlLetters;
import io.dromedary.read.xml.XmlPart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What the rules of EN 16931 say of an invoice in UBL or CII, where somebody has put them
 * on the class path: CEN's stylesheets as
 * {@code com.helger.phive.rules:phive-rules-en16931} carries them, the newest of them,
 * and a processor for XSLT 2, {@code net.sf.saxon:Saxon-HE} with its
 * {@code org.xmlresolver:xmlresolver}. Nothing else of the program needs either.
 * <p>
 * What they say is a note: an invoice that passes them may have a wrong sum or account,
 * and they refuse some that are fine.
 */
public final class EuropeanRules {

	private static final Logger LOG = LoggerFactory.getLogger(EuropeanRules.class);

	private static final Map<String, String> SYNTAXES = Map.of(Ubl.INVOICE, "UBL", Ubl.CREDIT_NOTE, "UBL", Cii.INVOICE,
			"CII");

	/** Larger ones are not looked at, in bytes. */
	private static final int MOST = 2 << 20;

	/** For one invoice; the first one of each syntax also waits for the rules. */
	private static final Duration LONGEST = Duration.ofSeconds(10);

	private final Duration longest;

	private final @Nullable RulesJar rules;

	/** Nobody can stop a stylesheet: one that does not end is the last. */
	private final ExecutorService thread = Executors.newSingleThreadExecutor((task) -> {
		Thread made = new Thread(task, "en-16931");
		made.setDaemon(true);
		return made;
	});

	private volatile boolean lost;

	/** When the invoice came to its turn that the rules are applied to now. */
	private volatile @Nullable Instant since;

	/**
	 * Which rules an invoice breaks.
	 *
	 * @param version of the rules, such as {@code 1.3.16}
	 * @param broken their names, such as {@code BR-CO-15}; those that are warnings only
	 * are left out
	 */
	public record Verdict(String version, Set<String> broken) {
	}

	private static final class Holder {

		static final EuropeanRules SHIPPED = new EuropeanRules(EuropeanRules.class.getClassLoader(), LONGEST);

	}

	EuropeanRules(ClassLoader loader, Duration longest) {
		this.longest = longest;
		this.rules = RulesJar.in(loader);
	}

	/** Those on the class path of the program. */
	public static EuropeanRules onClassPath() {
		return Holder.SHIPPED;
	}

	/** The version of the rules; empty where there are none. */
	public Optional<String> version() {
		return Optional.ofNullable(rules).map(RulesJar::version);
	}

	/**
	 * Empty where there are no rules for it, or they do not come to an end in time.
	 * @param xml an invoice that was read: it has no document type and is not deep
	 */
	public Optional<Verdict> of(byte[] xml) {
		if (rules == null || lost || xml.length > MOST) {
			return Optional.empty();
		}
		RulesJar known = rules;
		Future<Optional<Verdict>> verdict;
		try {
			verdict = thread.submit(() -> verdict(known, xml));
		}
		catch (RejectedExecutionException ex) {
			// lost a moment ago
			return Optional.empty();
		}
		try {
			return verdict.get(longest.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			verdict.cancel(false);
			giveUp();
		}
		catch (InterruptedException ex) {
			verdict.cancel(false);
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException ex) {
			LOG.debug("The rules of EN 16931 were not applied: {}",
					Objects.requireNonNullElse(ex.getCause(), ex).getClass().getName());
		}
		return Optional.empty();
	}

	/** Unless others were before this one, or the rules are being loaded. */
	private void giveUp() {
		Instant begun = since;
		if (begun != null && !lost && Duration.between(begun, Instant.now()).compareTo(longest) >= 0) {
			lost = true;
			thread.shutdownNow();
			LOG.warn("The rules of EN 16931 took more than {} for an invoice and are left out until the next start.",
					longest);
		}
	}

	private Optional<Verdict> verdict(RulesJar known, byte[] xml) throws IOException, TransformerException {
		byte[] marked = XmlLetters.marked(xml);
		Optional<Transformer> transformer = known.transformer(SYNTAXES.getOrDefault(root(marked), ""));
		if (transformer.isEmpty()) {
			return Optional.empty();
		}
		Broken broken = new Broken();
		since = Instant.now();
		try (XmlPart in = XmlPart.of(new ByteArrayInputStream(marked))) {
			transformer.get().transform(in.source(), new SAXResult(broken));
		}
		finally {
			since = null;
		}
		return Optional.of(new Verdict(known.version(), broken.names));
	}

	private static String root(byte[] xml) throws IOException {
		try (XmlPart in = XmlPart.of(new ByteArrayInputStream(xml))) {
			return in.next() ? in.name() : "";
		}
	}

	/** The report of the stylesheets (SVRL, ISO/IEC 19757-3). */
	private static final class Broken extends DefaultHandler {

		private static final String FAILED = "failed-assert";

		private static final String FATAL = "fatal";

		private final Set<String> names = new TreeSet<>();

		@Override
		public void startElement(String uri, String name, String qualified, Attributes attributes) {
			String rule = attributes.getValue("id");
			if (name.equals(FAILED) && rule != null && FATAL.equals(attributes.getValue("flag"))) {
				names.add(rule);
			}
		}

	}

}
