package io.dromedary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Candidate;
import io.dromedary.document.FieldType;
import io.dromedary.guard.Watch;
import io.dromedary.value.Values;

/** Chooses among the values read for one field. */
final class Choice {

	/** A second value is a rival where its label is nearly as telling as the best. */
	static final double RIVAL = 0.85;

	private Choice() {
	}

	/** The best value, all that support it, and those that rival it. */
	static List<Candidate> among(FieldType field, List<Reading> readings) {
		Map<String, List<Reading>> values = byValue(field, readings);
		if (values.isEmpty()) {
			return List.of();
		}
		double best = weight(values.values().iterator().next());
		var chosen = new ArrayList<Candidate>();
		for (List<Reading> value : values.values()) {
			if (weight(value) >= best * RIVAL) {
				value.forEach((reading) -> chosen.add(reading.candidate()));
			}
		}
		return distinct(chosen);
	}

	/** The readings by what they mean, the most telling first. */
	static Map<String, List<Reading>> byValue(FieldType field, List<Reading> readings) {
		var sorted = new ArrayList<>(readings);
		sorted.sort(Comparator.comparingDouble(Reading::weight).reversed());
		var values = new LinkedHashMap<String, List<Reading>>();
		for (Reading reading : sorted) {
			Watch.check();
			values
				.computeIfAbsent(Values.printedKey(field.kind(), reading.candidate().printed()),
						(key) -> new ArrayList<>())
				.add(reading);
		}
		return values;
	}

	static double weight(List<Reading> value) {
		return value.get(0).weight();
	}

	/** One place on the page speaks once, however many labels point to it. */
	static List<Candidate> distinct(List<Candidate> candidates) {
		var places = new LinkedHashMap<Object, Candidate>();
		candidates.forEach((candidate) -> places
			.putIfAbsent((candidate.evidence() != null) ? candidate.evidence() : candidate, candidate));
		return List.copyOf(places.values());
	}

}
