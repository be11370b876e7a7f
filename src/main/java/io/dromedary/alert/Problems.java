package io.dromedary.alert;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Overview;
import io.dromedary.work.Workload;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthContributorRegistry;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.NamedContributor;
import org.springframework.boot.actuate.health.NamedContributors;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What does not work now: what health says, what documents wait for, and documents that
 * nobody has looked after.
 */
class Problems {

	/** Health says it in one sentence. */
	private static final String REASON = "reason";

	/** How keys end of what did not answer in time, and may be right or wrong. */
	static final String UNSEEN = "/error";

	/** Tried at the start only: what was wrong then may be right by now. */
	private static final String AT_THE_START = "checks";

	/** The same for all processes on one ledger. */
	private static final String LEDGER = "ledger/";

	private final HealthContributorRegistry health;

	private final Overview overview;

	private final Workload work;

	private final Duration reviewAge;

	private final String instance;

	private final Locale locale;

	private final Clock clock;

	/**
	 * @param reviewAge how long a document may wait for a person; 0 for ever
	 * @param instance tells what is wrong here from what is wrong with another process
	 */
	Problems(HealthContributorRegistry health, Overview overview, Workload work, Duration reviewAge, String instance,
			Locale locale, Clock clock) {
		this.health = health;
		this.overview = overview;
		this.work = work;
		this.reviewAge = reviewAge;
		this.instance = instance;
		this.locale = locale;
		this.clock = clock;
	}

	/** What is wrong, by key. */
	Map<String, String> now() {
		Map<String, String> problems = new LinkedHashMap<>();
		LocaleContextHolder.setLocale(locale);
		try {
			look(ours(), health, problems);
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
		waiting(problems);
		documents(problems);
		return problems;
	}

	/** Whether another process tells of that. */
	boolean foreign(String key) {
		return !key.startsWith(ours()) && !key.startsWith(LEDGER);
	}

	private String ours() {
		return instance + "/";
	}

	private static void look(String prefix, NamedContributors<HealthContributor> contributors,
			Map<String, String> problems) {
		for (NamedContributor<HealthContributor> named : contributors) {
			HealthContributor contributor = named.getContributor();
			String key = prefix + named.getName();
			if (contributor instanceof CompositeHealthContributor composite) {
				look(key + "/", composite, problems);
			}
			else if (contributor instanceof HealthIndicator indicator && !named.getName().equals(AT_THE_START)) {
				said(key, named.getName(), indicator.health(), problems);
			}
		}
	}

	private static void said(String key, String name, Health health, Map<String, String> problems) {
		if (health.getStatus().getCode().equals("UP")) {
			return;
		}
		Map<String, Object> details = health.getDetails();
		if (details.containsKey(REASON)) {
			problems.put(key, name + ": " + details.get(REASON));
		}
		else if (details.isEmpty()) {
			problems.put(key, name + ": " + health.getStatus().getCode());
		}
		else {
			details.forEach((detail, reason) -> problems.put(key + "/" + detail, detail + ": " + reason));
		}
	}

	private void waiting(Map<String, String> problems) {
		for (Overview.Waiting waiting : overview.waiting()) {
			String what = Sentence.of("alert.waiting", waiting.documents(), waiting.service().sentence()).in(locale);
			String reason = Optional.ofNullable(waiting.reason()).map((known) -> " " + known.in(locale)).orElse("");
			problems.put(LEDGER + waiting.service(), what + reason);
		}
		// also for targets that are not required, of documents that are delivered without
		work.waits()
			.forEach((service, waits) -> problems.computeIfAbsent(LEDGER + service,
					(key) -> Sentence.of("alert.waiting", waits, service.sentence()).in(locale)));
	}

	private void documents(Map<String, String> problems) {
		long failed = overview.counts().getOrDefault(Status.FAILED, 0L);
		if (failed > 0) {
			problems.put(LEDGER + "failed", Sentence.of("alert.failed", failed).in(locale));
		}
		long aside = overview.failedAside();
		if (aside > 0) {
			problems.put(LEDGER + "failed-aside", Sentence.of("alert.failed-aside", aside).in(locale));
		}
		if (!reviewAge.isZero()) {
			long old = overview.inReviewSince(clock.instant().minus(reviewAge));
			if (old > 0) {
				problems.put(LEDGER + "review", Sentence.of("alert.review", old, days()).in(locale));
			}
		}
	}

	private String days() {
		return (reviewAge.toDays() > 0 && reviewAge.toHours() % 24 == 0)
				? Sentence.of("alert.days", reviewAge.toDays()).in(locale)
				: Sentence.of("alert.hours", Math.max(1, reviewAge.toHours())).in(locale);
	}

}
