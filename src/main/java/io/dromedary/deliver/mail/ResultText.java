package io.dromedary.deliver.mail;

import java.util.List;
import java.util.Locale;

import io.dromedary.deliver.Placeholders;
import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Field;
import io.dromedary.document.FieldType;
import io.dromedary.document.Sentence;

/** What a document says, for people who read a mail. */
class ResultText {

	/** A value of many lines would push the others out of sight. */
	private static final int LONGEST = 500;

	private static final int WIDEST = 40;

	private final DocumentType type;

	private final Locale locale;

	ResultText(DocumentType type, Locale locale) {
		this.type = type;
		this.locale = locale;
	}

	/** The subject where the settings say none. */
	String subject(Assessment assessment) {
		return type.title(locale) + ": " + assessment.document().origin().fileName();
	}

	/**
	 * The fields, one a line, and how many rows there are.
	 * @param amounts as they are delivered
	 * @param link to its page
	 */
	String of(Assessment assessment, Assessment amounts, String link) {
		StringBuilder text = new StringBuilder();
		text.append(say("deliver.mail.beginning", type.title(locale), shown(assessment.document().origin().fileName())))
			.append("\n\n");
		int width = type.fields().stream().mapToInt((field) -> field.title(locale).length()).max().orElse(0);
		for (FieldType field : type.fields()) {
			Field found = amounts.fields().get(field.name());
			if (found != null && found.value() != null) {
				line(text, field.title(locale), Math.min(width, WIDEST), shown(found.value()));
			}
		}
		if (!assessment.lines().isEmpty()) {
			text.append('\n').append(say("deliver.mail.rows", assessment.lines().size())).append('\n');
		}
		if (assessment.document().revision() > 1) {
			text.append('\n').append(say("deliver.mail.corrected", assessment.document().revision())).append('\n');
		}
		return text.append('\n').append(link).append('\n').toString();
	}

	private static void line(StringBuilder text, String title, int width, String value) {
		text.append(title)
			.append(": ")
			.append(" ".repeat(Math.max(0, width - title.length())))
			.append(value)
			.append('\n');
	}

	private static String shown(String value) {
		String line = Placeholders.line(value);
		return (line.length() > LONGEST) ? line.substring(0, LONGEST) + "…" : line;
	}

	private String say(String key, Object... arguments) {
		return Sentence.of(key, List.of(arguments).toArray()).in(locale);
	}

}
