package io.dromedary.golden;

import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * Hears every line of the log, with the whole of every exception, and keeps those in
 * which a word of a document is said.
 */
final class Ear extends AppenderBase<ILoggingEvent> {

	private final List<String> words;

	private final Queue<String> leaks = new ConcurrentLinkedQueue<>();

	private Ear(List<String> words) {
		this.words = words;
	}

	/** From now on; a start of the program takes earlier ears away. */
	static Ear open(List<String> words) {
		Ear ear = new Ear(words);
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		// all is heard, but a terminal full of it helps nobody
		root.detachAndStopAllAppenders();
		ear.setContext(context);
		ear.start();
		root.addAppender(ear);
		return ear;
	}

	@Override
	protected void append(ILoggingEvent event) {
		String thrown = (event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy())
				: "";
		String line = event.getLevel() + " " + event.getLoggerName() + " " + event.getThreadName() + " "
				+ event.getFormattedMessage() + " " + event.getMDCPropertyMap() + thrown;
		if (says(line, words)) {
			leaks.add(line);
		}
	}

	static boolean says(String text, List<String> words) {
		String plain = text.toLowerCase(Locale.ROOT);
		return words.stream().anyMatch(plain::contains);
	}

	List<String> leaks() {
		return List.copyOf(leaks);
	}

	void forget() {
		leaks.clear();
	}

}
