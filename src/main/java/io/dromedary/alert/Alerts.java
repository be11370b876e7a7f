package io.dromedary.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Overview;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bean {@code alerts}: what is to be told now. What a route could not tell is told
 * with its next look; a crash between telling and {@link #told()} has it told twice.
 */
public class Alerts {

	private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

	private static final List<Status> SUMMED_UP = List.of(Status.RECEIVED, Status.DELIVERED, Status.REVIEW,
			Status.FAILED, Status.REFUSED, Status.REJECTED, Status.DUPLICATE);

	private final Problems problems;

	private final ProblemLog log;

	private final Digest digest;

	private final Overview overview;

	private final String publicUrl;

	private final Locale locale;

	/** What the last look gave, to one thread at a time. */
	private volatile Told told = Told.NOTHING;

	private volatile boolean failing;

	Alerts(Problems problems, ProblemLog log, Digest digest, Overview overview, String publicUrl, Locale locale) {
		this.problems = problems;
		this.log = log;
		this.digest = digest;
		this.overview = overview;
		this.publicUrl = publicUrl;
		this.locale = locale;
	}

	private record Told(List<Problem> begun, List<Problem> over, boolean digest) {

		private static final Told NOTHING = new Told(List.of(), List.of(), false);

	}

	/** What is to be told now; null where there is nothing. */
	public @Nullable Message look() {
		log.saw(problems.now(), problems::foreign);
		Optional<Instant> from = digest.due();
		told = new Told(log.begun(), log.over(), from.isPresent());
		if (told.equals(Told.NOTHING)) {
			return null;
		}
		StringBuilder text = new StringBuilder();
		list("alert.begun", told.begun(), text);
		list("alert.over", told.over(), text);
		from.ifPresent((since) -> sum(since, text));
		return new Message(subject(told), text.append(say("alert.see", publicUrl)).append('\n').toString());
	}

	/** The message of the last look has arrived. */
	public void told() {
		log.told(told.begun(), told.over());
		if (told.digest()) {
			digest.told();
		}
		told = Told.NOTHING;
		failing = false;
	}

	/** The message of the last look could not be sent. */
	public void untold(Exception failure) {
		if (!failing) {
			// its message may hold what the mail server says about people
			LOG.warn("What does not work could not be told, and is tried again: {}", failure.getClass().getName());
		}
		failing = true;
	}

	/** Whether the last message could not be sent. */
	boolean failing() {
		return failing;
	}

	private String subject(Told what) {
		if (what.begun().isEmpty()) {
			return what.over().isEmpty() ? say("alert.subject-digest") : say("alert.subject-over", what.over().size());
		}
		return say("alert.subject-begun", what.begun().size());
	}

	private void list(String head, List<Problem> problems, StringBuilder text) {
		if (!problems.isEmpty()) {
			text.append(say(head)).append('\n');
			problems.forEach((problem) -> text.append("- ")
				.append(problem.what())
				.append(' ')
				.append(say("alert.since", moment(problem.since())))
				.append('\n'));
			text.append('\n');
		}
	}

	private void sum(Instant since, StringBuilder text) {
		Map<Status, Long> happened = overview.reached(since);
		Map<Status, Long> now = overview.counts();
		text.append(say("alert.digest", moment(since))).append('\n');
		SUMMED_UP.forEach((status) -> text.append("- ")
			.append(say("alert.status." + status.word()))
			.append(": ")
			.append(happened.getOrDefault(status, 0L))
			.append('\n'));
		text.append('\n')
			.append(say("alert.now", now.getOrDefault(Status.REVIEW, 0L), now.getOrDefault(Status.FAILED, 0L)));
		List<Problem> open = log.open();
		text.append("\n\n");
		list("alert.still", open, text);
	}

	private String moment(Instant at) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
			.withLocale(locale)
			.withZone(ZoneId.systemDefault())
			.format(at);
	}

	private String say(String key, Object... arguments) {
		return Sentence.of(key, arguments).in(locale);
	}

}
