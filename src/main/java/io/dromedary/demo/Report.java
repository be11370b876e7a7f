package io.dromedary.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.dromedary.document.Assessment;
import io.dromedary.document.Field;
import io.dromedary.document.Finding.Severity;
import io.dromedary.document.Sentence;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;

/** What became of one document, for the person at the console. */
class Report {

	private static final String INDENT = "   ";

	private static final String FURTHER = INDENT + "  ";

	private final Ledger ledger;

	Report(Ledger ledger) {
		this.ledger = ledger;
	}

	List<String> of(int number, Watch.Seen seen) {
		Entry entry = seen.entry();
		if (entry == null) {
			return List.of("", number + ". " + seen.state());
		}
		var lines = new ArrayList<>(List.of("", title(number, seen, entry)));
		if (seen.repeat()) {
			lines.add(INDENT + Sentence.of("demo.repeat", entry.id()));
		}
		Sentence reason = entry.reason();
		if (reason != null) {
			lines.add(INDENT + reason);
		}
		ledger.assessment(entry.id()).ifPresent((assessment) -> {
			found(assessment, lines);
			doubts(assessment, lines);
		});
		ledger.deliveries(entry.id()).forEach((delivery) -> lines.add(INDENT + delivery(delivery)));
		return lines;
	}

	private static String title(int number, Watch.Seen seen, Entry entry) {
		String type = entry.type();
		String name = seen.file().fileName();
		return number + ". " + ((type != null) ? Sentence.of("demo.document", name, type, entry.status().word())
				: Sentence.of("demo.document.untyped", name, entry.status().word()));
	}

	private static void found(Assessment assessment, List<String> lines) {
		if (assessment.fields().isEmpty()) {
			return;
		}
		boolean model = Stream
			.concat(assessment.fields().values().stream(),
					assessment.lines().stream().flatMap((row) -> row.values().stream()))
			.anyMatch((field) -> field.finder().contains("chat"));
		lines.add(INDENT + Sentence.of(model ? "demo.found.model" : "demo.found.without-model"));
		List<List<String>> fields = assessment.fields()
			.values()
			.stream()
			.map((field) -> List.of(field.name(), value(field), field.finder()))
			.toList();
		Columns.align(fields).forEach((line) -> lines.add(FURTHER + line));
		if (!assessment.lines().isEmpty()) {
			lines.add(INDENT + Sentence.of("demo.rows", assessment.lines().size()));
			Columns.align(rows(assessment.lines())).forEach((line) -> lines.add(FURTHER + line));
		}
	}

	/** Every row has every column of the widest. */
	private static List<List<String>> rows(List<Map<String, Field>> rows) {
		List<String> names = rows.stream().flatMap((row) -> row.keySet().stream()).distinct().toList();
		return rows.stream()
			.map((row) -> names.stream().map((name) -> row.containsKey(name) ? value(row.get(name)) : "").toList())
			.toList();
	}

	private static String value(Field field) {
		return Objects.requireNonNullElseGet(field.value(),
				() -> Sentence.of("demo.not-understood", String.valueOf(field.printed())).toString());
	}

	private static void doubts(Assessment assessment, List<String> lines) {
		boolean doubtful = assessment.doubtful();
		lines.add(INDENT + Sentence.of(doubtful ? "demo.doubts" : "demo.doubts.none"));
		assessment.findings()
			.stream()
			.filter((finding) -> finding.severity() != Severity.NOTE)
			.forEach((finding) -> lines.add(FURTHER + "- " + finding.sentence()));
	}

	private static Sentence delivery(Delivery delivery) {
		if (delivery.state() == Delivery.State.DONE) {
			return Sentence.of("demo.delivered", delivery.target(), Objects.requireNonNullElse(delivery.place(), ""));
		}
		Sentence reason = delivery.reason();
		return Sentence.of("demo.undelivered", delivery.target(), delivery.state().name().toLowerCase(Locale.ROOT),
				(reason != null) ? reason : "");
	}

}
