package io.dromedary.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Found;
import io.dromedary.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * What a sender is told: names of documents, their types, which fields are doubtful, and
 * what was refused and why. Never a value: mail is read by many on its way, and whoever
 * is answered need not be who sent it.
 */
class ReplyText {

	private static final int LINES = 100;

	private static final int LONGEST_NAME = 80;

	/** Reasons for leaving something out that the sender can do something about. */
	private static final Set<String> WORTH_SAYING = Set.of("split.encrypted", "split.damaged", "split.elsewhere",
			"split.link", "split.rest", "split.zip-rest", "split.fragment", "split.nested");

	private final Ledger ledger;

	private final DocumentTypes types;

	private final Locale locale;

	ReplyText(Ledger ledger, DocumentTypes types, Locale locale) {
		this.ledger = ledger;
		this.types = types;
		this.locale = locale;
	}

	String subject(Origin origin) {
		String subject = origin.subject();
		String known = (subject != null) ? readable(subject) : "";
		return known.isEmpty() ? say("reply.subject")
				: known.regionMatches(true, 0, "re:", 0, 3) ? known : "Re: " + known;
	}

	String of(Document mail) {
		List<String> lines = new ArrayList<>();
		ledger.find(mail.id()).ifPresent((entry) -> {
			if (ledger.parts(mail.id()).isEmpty()) {
				Sentence reason = entry.reason();
				lines.add((reason != null) ? reason.in(locale) : say("reply.nothing"));
			}
			else {
				parts(mail.id(), lines);
			}
		});
		if (lines.isEmpty()) {
			lines.add(say("reply.nothing"));
		}
		String more = (lines.size() > LINES) ? "\n" + say("reply.more", lines.size() - LINES) : "";
		String body = lines.stream().limit(LINES).map((line) -> "- " + line).collect(Collectors.joining("\n"));
		return say("reply.beginning") + "\n\n" + body + more + "\n\n" + say("reply.end") + "\n";
	}

	private void parts(String container, List<String> lines) {
		for (Found part : ledger.parts(container)) {
			Sentence reason = part.reason();
			if (part.documentId() != null) {
				ledger.find(part.documentId()).ifPresent((entry) -> part(entry, lines));
			}
			else if (reason != null && WORTH_SAYING.contains(reason.key())) {
				lines.add(say("reply.refused", name(part.fileName()), reason.in(locale)));
			}
		}
	}

	private void part(Entry entry, List<String> lines) {
		if (entry.container() && !ledger.parts(entry.id()).isEmpty()) {
			parts(entry.id(), lines);
		}
		else {
			lines.add(line(entry));
		}
	}

	private String line(Entry entry) {
		String name = name(entry.origin().fileName());
		Sentence reason = entry.reason();
		return switch (entry.status()) {
			case DELIVERED -> say("reply.delivered", name, title(entry.type()));
			case REVIEW -> review(entry, name);
			case REFUSED -> say("reply.refused", name, (reason != null) ? reason.in(locale) : "");
			case REJECTED -> say("reply.rejected", name);
			case DUPLICATE -> say("reply.duplicate", name);
			case ERASED -> say("reply.erased");
			default -> say("reply.failed", name);
		};
	}

	private String review(Entry entry, String name) {
		List<String> doubts = ledger.assessment(entry.id()).map(this::doubts).orElse(List.of());
		return doubts.isEmpty() ? say("reply.review", name, title(entry.type()))
				: say("reply.doubtful", name, title(entry.type()), String.join(", ", doubts));
	}

	/** The titles of the fields, not what is said of them. */
	private List<String> doubts(Assessment assessment) {
		Optional<DocumentType> type = Optional.ofNullable(assessment.type()).flatMap(types::named);
		return assessment.findings()
			.stream()
			.filter((finding) -> finding.severity() != Finding.Severity.NOTE)
			.flatMap((finding) -> type.flatMap((known) -> known.field(finding.field())).stream())
			.map((FieldType field) -> field.title(locale))
			.distinct()
			.toList();
	}

	private String title(@Nullable String type) {
		return Optional.ofNullable(type)
			.flatMap(types::named)
			.map((known) -> known.title(locale))
			.orElseGet(() -> say("reply.unknown-type"));
	}

	private String name(String fileName) {
		String name = readable(fileName);
		return name.isEmpty() ? say("reply.unnamed") : name;
	}

	/** One line, and not so long that a stranger could have letters written here. */
	private static String readable(String text) {
		String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
		return (line.length() > LONGEST_NAME) ? line.substring(0, LONGEST_NAME) + "…" : line;
	}

	private String say(String key, Object... arguments) {
		return Sentence.of(key, arguments).in(locale);
	}

}
