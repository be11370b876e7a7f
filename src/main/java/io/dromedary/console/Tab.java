package io.dromedary.console;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.dromedary.document.Status;

/** Documents that concern a person in the same way. */
enum Tab {

	ALL(EnumSet.noneOf(Status.class)), REVIEW(EnumSet.of(Status.REVIEW)),
	WORK(EnumSet.of(Status.RECEIVED, Status.PROCESSING, Status.DELIVERING)), DELIVERED(EnumSet.of(Status.DELIVERED)),
	PROBLEMS(EnumSet.of(Status.FAILED, Status.REFUSED));

	private final Set<Status> statuses;

	Tab(Set<Status> statuses) {
		this.statuses = statuses;
	}

	/** All documents where there is no such tab. */
	static Tab of(String word) {
		for (Tab tab : values()) {
			if (tab.word().equals(word)) {
				return tab;
			}
		}
		return ALL;
	}

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Empty for all. */
	Set<Status> statuses() {
		return statuses;
	}

	long count(Map<Status, Long> counts) {
		return counts.entrySet()
			.stream()
			.filter((count) -> this == ALL || statuses.contains(count.getKey()))
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

}
