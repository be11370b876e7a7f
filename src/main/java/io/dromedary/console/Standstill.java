package io.dromedary.console;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import io.dromedary.api.RouteListing;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.ledger.Overview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What does not go on by itself right now, and why. */
@Component
class Standstill {

	private final Overview overview;

	private final RouteListing routes;

	Standstill(Overview overview, RouteListing routes) {
		this.overview = overview;
		this.routes = routes;
	}

	/**
	 * Something that waits or is broken.
	 *
	 * @param id tells it from the others
	 * @param why what happened and what to do; null where nothing more is known
	 * @param link where to see more; null for nowhere
	 */
	record Wait(String id, String what, @Nullable String why, @Nullable String link) {
	}

	List<Wait> now(Locale locale, Clock clock) {
		List<Wait> waits = new ArrayList<>();
		List<Overview.Waiting> unread = new ArrayList<>();
		for (Overview.Waiting waiting : overview.waiting()) {
			if (waiting.service().kind() == Service.Kind.READER) {
				unread.add(waiting);
			}
			else {
				waits.add(wait(waiting, waiting.reason(), locale, clock));
			}
		}
		if (!unread.isEmpty()) {
			waits.add(unread(unread, locale, clock));
		}
		List<RouteListing.Item> broken = routes.list().stream().filter((item) -> item.problem() != null).toList();
		if (!broken.isEmpty()) {
			Sentence what = (broken.size() == 1) ? Sentence.of("console.waits.route", broken.get(0).file())
					: Sentence.of("console.waits.routes", broken.size());
			waits.add(new Wait("wait-routes", what.in(locale), null, "/routes"));
		}
		routes.list().stream().filter(Standstill::held).forEach((item) -> waits.add(door(item, locale)));
		return waits;
	}

	private static boolean held(RouteListing.Item item) {
		RouteListing.Door door = item.door();
		return door != null && door.reason() != null;
	}

	private static Wait door(RouteListing.Item item, Locale locale) {
		Sentence reason = Objects.requireNonNull(Objects.requireNonNull(item.door()).reason());
		return new Wait("wait-" + Integer.toHexString(item.file().hashCode()),
				Sentence.of("console.waits.door", item.file()).in(locale), reason.in(locale), "/routes");
	}

	/** Formats without a reader yet stand for long: one line for all of them. */
	private static Wait unread(List<Overview.Waiting> unread, Locale locale, Clock clock) {
		long documents = unread.stream().mapToLong(Overview.Waiting::documents).sum();
		Instant since = unread.stream().map(Overview.Waiting::since).min(Instant::compareTo).orElseThrow();
		String formats = unread.stream()
			.map((waiting) -> Objects.requireNonNullElse(waiting.service().name(), ""))
			.sorted()
			.collect(Collectors.joining(", "));
		return wait(new Overview.Waiting(new Service(Service.Kind.READER, ""), documents, since, null),
				Sentence.of("console.waits.readers", formats), locale, clock);
	}

	private static Wait wait(Overview.Waiting waiting, @Nullable Sentence why, Locale locale, Clock clock) {
		String since = Times.of(waiting.since(), locale, clock);
		Sentence what = (waiting.documents() == 1) ? Sentence.of("console.waits.one", since)
				: Sentence.of("console.waits.many", waiting.documents(), since);
		return new Wait("wait-" + Integer.toHexString(waiting.service().toString().hashCode()), what.in(locale),
				(why != null) ? why.in(locale) : null, null);
	}

}
