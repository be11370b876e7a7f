package io.dromedary.crash;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the targets have of the documents that a {@link Sender} sent, and how many of them
 * the hub says to be where.
 *
 * @param copies by target
 * @param statuses how many documents have which
 */
record DeliveriesEvidence(Map<String, List<Copy>> copies, Map<String, Integer> statuses) {

	/**
	 * A document that a target was given.
	 *
	 * @param key by which a target knows that it has it already: {@code webhook-id},
	 * Message-ID; the number of a row
	 * @param document its id
	 * @param code the number of the card
	 * @param content all that is said of it
	 * @param taken whether the target took it
	 */
	record Copy(String key, String document, String fileName, String code, String content, boolean taken) {
	}

	/**
	 * What is not as promised, in words.
	 *
	 * @param lost documents that a target does not have
	 * @param twice documents that a target has under two keys
	 * @param wrong everything else
	 */
	record Verdict(List<String> lost, List<String> twice, List<String> wrong) {

		boolean good() {
			return lost.isEmpty() && twice.isEmpty() && wrong.isEmpty();
		}

	}

	/**
	 * Every target took every document, under one key, with its own number and always the
	 * same content; all targets speak of the same document.
	 * @param documents how many were sent
	 */
	Verdict of(int documents) {
		Map<String, String> sent = IntStream.range(0, documents)
			.boxed()
			.collect(Collectors.toMap(Sender::name, Sender::code, (one, other) -> one, LinkedHashMap::new));
		List<String> lost = new ArrayList<>();
		List<String> twice = new ArrayList<>();
		List<String> wrong = new ArrayList<>();
		copies.forEach((target, all) -> {
			Set<String> there = distinct(all.stream().filter(Copy::taken), Copy::fileName);
			sent.keySet()
				.stream()
				.filter((name) -> !there.contains(name))
				.forEach((name) -> lost.add(target + " " + name));
			byFile(all).forEach((name, some) -> {
				if (distinct(some.stream(), Copy::key).size() > 1) {
					twice.add(target + " " + name);
				}
				if (some.stream().anyMatch((copy) -> !copy.code().equals(sent.get(name)))) {
					wrong.add(target + " has another number of " + name);
				}
				if (distinct(some.stream(), Copy::content).size() > 1) {
					wrong.add(target + " was told different things of " + name);
				}
			});
		});
		byFile(copies.values().stream().flatMap(Collection::stream).toList()).forEach((name, some) -> {
			if (distinct(some.stream(), Copy::document).size() > 1) {
				wrong.add(name + " is not the same document everywhere");
			}
		});
		wrong.addAll(misplaced(documents));
		return new Verdict(lost, twice, wrong);
	}

	/** An upload whose answer was lost came again. */
	private List<String> misplaced(int documents) {
		Map<String, Integer> others = new TreeMap<>(statuses);
		others.remove("duplicate");
		return others.equals(Map.of("delivered", documents)) ? List.of() : List.of("the hub says " + statuses);
	}

	/** How often a target took what it had already. */
	int repeats(String target) {
		List<Copy> taken = copies.get(target).stream().filter(Copy::taken).toList();
		return taken.size() - distinct(taken.stream(), Copy::key).size();
	}

	private static Map<String, List<Copy>> byFile(List<Copy> all) {
		return all.stream().collect(Collectors.groupingBy(Copy::fileName, TreeMap::new, Collectors.toList()));
	}

	private static Set<String> distinct(Stream<Copy> some, Function<Copy, String> what) {
		return some.map(what).collect(Collectors.toSet());
	}

}
