package io.dromedary.console;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.dromedary.api.RouteListing;
import io.dromedary.document.Sentence;
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
		for (Overview.Waiting waiting : overview.waiting()) {
			String since = Times.of(waiting.since(), locale, clock);
			Sentence what = (waiting.documents() == 1) ? Sentence.of("console.waits.one", since)
					: Sentence.of("console.waits.many", waiting.documents(), since);
			waits.add(new Wait("wait-" + Integer.toHexString(waiting.service().hashCode()), what.in(locale),
					(waiting.reason() != null) ? waiting.reason().in(locale) : null, null));
		}
		List<RouteListing.Item> broken = routes.list().stream().filter((item) -> item.problem() != null).toList();
		if (!broken.isEmpty()) {
			Sentence what = (broken.size() == 1) ? Sentence.of("console.waits.route", broken.get(0).file())
					: Sentence.of("console.waits.routes", broken.size());
			waits.add(new Wait("wait-routes", what.in(locale), null, "/routes"));
		}
		return waits;
	}

}
