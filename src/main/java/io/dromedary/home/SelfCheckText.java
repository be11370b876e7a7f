package io.dromedary.home;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import io.dromedary.document.Sentence;

/** Prints the result of the self-check as one block, for whoever started the program. */
final class SelfCheckText implements Consumer<List<SelfCheck.Line>> {

	private final PrintStream console;

	private final Locale locale;

	SelfCheckText(PrintStream console, Locale locale) {
		this.console = console;
		this.locale = locale;
	}

	@Override
	public void accept(List<SelfCheck.Line> lines) {
		if (lines.isEmpty()) {
			return;
		}
		int widest = lines.stream().mapToInt((line) -> word(line.state()).length()).max().orElse(0);
		List<String> block = new ArrayList<>();
		boolean well = lines.stream().noneMatch((line) -> line.state() == SelfCheck.State.BROKEN);
		block.add(Sentence.of(well ? "home.check.well" : "home.check.ill").in(locale));
		for (SelfCheck.Line line : lines) {
			String state = word(line.state());
			Sentence reason = line.reason();
			block.add(state + " ".repeat(widest - state.length() + 2) + line.what().in(locale)
					+ ((reason != null) ? ": " + reason.in(locale) : ""));
		}
		console.println(String.join(System.lineSeparator() + "  ", block));
		console.flush();
	}

	private String word(SelfCheck.State state) {
		return Sentence.of("home.check.state." + state.name().toLowerCase(Locale.ROOT)).in(locale);
	}

}
