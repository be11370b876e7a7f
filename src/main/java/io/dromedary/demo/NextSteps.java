package io.dromedary.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.home.StartupLines;
import io.dromedary.ledger.Entry;

/** What the person may try after the demo, with commands that work as they stand. */
class NextSteps {

	private static final String INDENT = "     ";

	private final Supplier<String> address;

	private final Shell shell;

	private final Path inbox;

	private final StartupLines models;

	private final StartupLines login;

	private final Locale locale;

	/**
	 * @param address where the hub answers; known once it runs
	 * @param models says which model reads, or which could
	 * @param login says how to open the page
	 */
	NextSteps(Supplier<String> address, Shell shell, Path inbox, StartupLines models, StartupLines login,
			Locale locale) {
		this.address = address;
		this.shell = shell;
		this.inbox = inbox;
		this.models = models;
		this.login = login;
		this.locale = locale;
	}

	List<String> after(List<Watch.Seen> seen) {
		var lines = new ArrayList<String>(List.of(Sentence.of("demo.next").in(locale)));
		List<Entry> entries = seen.stream().flatMap((one) -> Stream.ofNullable(one.entry())).toList();
		entries.stream().limit(1).forEach((entry) -> look(entry, lines));
		entries.stream()
			.filter((entry) -> entry.status() == Status.REVIEW && entry.type() != null)
			.limit(1)
			.forEach((entry) -> approve(entry, lines));
		add(Sentence.of("demo.next.drop", inbox), lines);
		List<Sentence> found = models.lines();
		found.forEach((sentence) -> add(sentence, lines));
		if (found.isEmpty()) {
			add(Sentence.of("demo.next.model"), lines);
		}
		login.lines().forEach((sentence) -> add(sentence, lines));
		return lines;
	}

	private void look(Entry entry, List<String> lines) {
		add(Sentence.of("demo.next.look"), lines);
		lines.add(INDENT + shell.get(url(entry)));
	}

	private void approve(Entry entry, List<String> lines) {
		add(Sentence.of("demo.next.approve", entry.origin().fileName()), lines);
		lines.add(INDENT
				+ shell.post(url(entry) + "/decision", "{\"version\":" + entry.version() + ",\"action\":\"approve\"}"));
	}

	private String url(Entry entry) {
		return address.get() + "/api/documents/" + entry.id();
	}

	private void add(Sentence sentence, List<String> lines) {
		lines.add(" - " + sentence.in(locale));
	}

}
