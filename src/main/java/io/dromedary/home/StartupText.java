package io.dromedary.home;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.dromedary.document.Sentence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/**
 * Prints where everything is once the program is ready. It goes to the console and not to
 * the log: it is the answer to the command, for whoever typed it.
 */
class StartupText {

	private final ObjectProvider<StartupLines> rooms;

	private final PrintStream console;

	private final Locale locale;

	StartupText(ObjectProvider<StartupLines> rooms, PrintStream console, Locale locale) {
		this.rooms = rooms;
		this.console = console;
		this.locale = locale;
	}

	@EventListener
	@Order(0)
	void ready(ApplicationReadyEvent event) {
		List<String> lines = Stream
			.concat(Stream.of(Sentence.of("home.start.ready")),
					rooms.orderedStream().map(StartupLines::lines).flatMap(List::stream))
			.map((sentence) -> sentence.in(locale))
			.toList();
		console.println(String.join(System.lineSeparator() + "  ", lines));
		console.flush();
	}

}
