package io.dromedary.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import io.dromedary.document.Finding.Severity;
import io.dromedary.document.Sentence;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** What became of one document, for the person at the console. */
class Report {

	private static final String INDENT = "   ";

	private static final String FURTHER = INDENT + "  ";

	private final Ledger ledger;

	private final DocumentTypes types;

	private final Locale locale;

	Report(Ledger ledger, DocumentTypes types, Locale locale) {
		this.ledger = ledger;
		this.types = types;
		this.locale = locale;
	}

	List<String> of(int number, Watch.Seen seen) {
		Entry entry = seen.entry();
		if (entry == null) {
			return List.of("", number + ". " + seen.state().in(locale));
		}
		var lines = new ArrayList<>(List.of("", title(number, seen, entry)));
		if (seen.repeat()) {
			lines.add(INDENT + Sentence.of("demo.repeat", entry.id()).in(locale));
		}
		Sentence reason = entry.reason();
		if (reason != null) {
			lines.add(INDENT + reason.in(locale));
		}
		ledger.assessment(entry.id()).ifPresent((assessment) -> {
			found(assessment, lines);
			doubts(assessment, lines);
		});
		ledger.deliveries(entry.id()).forEach((delivery) -> lines.add(INDENT + delivery(delivery).in(locale)));
		return lines;
	}

	private String title(int number, Watch.Seen seen, Entry entry) {
		String type = entry.type();
		String name = seen.file().fileName();
		Sentence status = Watch.Seen.status(entry);
		return number + ". " + ((type != null) ? Sentence.of("demo.document", name, title(type), status)
				: Sentence.of("demo.document.untyped", name, status))
			.in(locale);
	}

	private String title(String type) {
		return types.named(type).map((known) -> known.title(locale)).orElse(type);
	}

	private void found(Assessment assessment, List<String> lines) {
		if (assessment.fields().isEmpty()) {
			return;
		}
		boolean model = Stream
			.concat(assessment.fields().values().stream(),
					assessment.lines().stream().flatMap((row) -> row.values().stream()))
			.anyMatch((field) -> field.finders().contains(Finder.CHAT));
		DocumentType type = type(assessment);
		lines.add(INDENT + Sentence.of(model ? "demo.found.model" : "demo.found.without-model").in(locale));
		List<List<String>> fields = assessment.fields()
			.values()
			.stream()
			.map((field) -> List.of(title(type, field), value(assessment, field), Finder.words(field.finders())))
			.toList();
		Columns.align(fields).forEach((line) -> lines.add(FURTHER + line));
		if (!assessment.lines().isEmpty()) {
			lines.add(INDENT + Sentence.of("demo.rows", assessment.lines().size()).in(locale));
			Columns.align(rows(assessment.lines())).forEach((line) -> lines.add(FURTHER + line));
		}
	}

	private @Nullable DocumentType type(Assessment assessment) {
		String name = assessment.extraction().type();
		return (name != null) ? types.named(name).orElse(null) : null;
	}

	private String title(@Nullable DocumentType type, Field field) {
		return Optional.ofNullable(type)
			.flatMap((known) -> known.field(field.name()))
			.map((known) -> known.title(locale))
			.orElse(field.name());
	}

	/** Every row has every column of the widest. */
	private List<List<String>> rows(List<Map<String, Field>> rows) {
		List<String> names = rows.stream().flatMap((row) -> row.keySet().stream()).distinct().toList();
		return rows.stream()
			.map((row) -> names.stream().map((name) -> row.containsKey(name) ? value(row.get(name)) : "").toList())
			.toList();
	}

	private String value(Assessment assessment, Field field) {
		boolean leftOut = field.value() == null && assessment.findings()
			.stream()
			.anyMatch((finding) -> finding.field().equals(field.name()) && finding.rule().equals("left-out"));
		return leftOut ? Sentence.of("demo.left-out", String.valueOf(field.printed())).in(locale) : value(field);
	}

	private String value(Field field) {
		return Objects.requireNonNullElseGet(field.value(),
				() -> Sentence.of("demo.not-understood", String.valueOf(field.printed())).in(locale));
	}

	private void doubts(Assessment assessment, List<String> lines) {
		boolean doubtful = assessment.doubtful();
		lines.add(INDENT + Sentence.of(doubtful ? "demo.doubts" : "demo.doubts.none").in(locale));
		DocumentType type = type(assessment);
		assessment.findings()
			.stream()
			.filter((finding) -> finding.severity() != Severity.NOTE)
			.forEach((finding) -> lines.add(FURTHER + "- " + finding.in(type, locale)));
	}

	private static Sentence delivery(Delivery delivery) {
		if (delivery.state() == Delivery.State.DONE) {
			return Sentence.of("demo.delivered", delivery.target(), Objects.requireNonNullElse(delivery.place(), ""));
		}
		Sentence reason = delivery.reason();
		return Sentence.of("demo.undelivered." + delivery.state().name().toLowerCase(Locale.ROOT), delivery.target(),
				(reason != null) ? reason : "");
	}

}
