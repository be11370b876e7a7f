package io.dromedary.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the remarks of libraries out of the tables that a bench prints. */
final class Quiet {

	private Quiet() {
	}

	static void libraries() {
		((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
	}

}
