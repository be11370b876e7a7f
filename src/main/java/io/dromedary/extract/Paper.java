package io.dromedary.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.dromedary.document.FieldType;
import io.dromedary.guard.Watch;

/** A transcript laid out, with the labels found on it. */
final class Paper {

	/** {@code 9 Expiry}: the fields of cards are numbered. */
	private static final Predicate<String> NUMBER = Pattern.compile("[1-9]").asMatchPredicate();

	private final List<Sheet> sheets;

	private final Map<Segment, List<LabelHit>> hits = new IdentityHashMap<>();

	private final Map<FieldType, List<LabelHit>> byField = new HashMap<>();

	private final List<Segment> segments = new ArrayList<>();

	private Paper(List<Sheet> sheets, List<FieldType> fields) {
		this.sheets = sheets;
		Labels labels = Labels.of(fields);
		for (Sheet sheet : sheets) {
			sheet.segments().forEach((segment) -> keep(segment, outside(labels.in(segment))));
		}
	}

	private void keep(Segment segment, List<LabelHit> found) {
		Watch.check();
		segments.add(segment);
		hits.put(segment, found);
		for (LabelHit hit : found) {
			FieldType field = hit.label().field();
			if (field != null) {
				byField.computeIfAbsent(field, (key) -> new ArrayList<>()).add(hit);
			}
		}
	}

	/** Labels that are no part of a firm's name. */
	private static List<LabelHit> outside(List<LabelHit> found) {
		return found.isEmpty() ? found : found.stream().filter((hit) -> !FirmNames.holds(hit, found)).toList();
	}

	static Paper of(List<Sheet> sheets, List<FieldType> fields) {
		return new Paper(sheets, fields);
	}

	List<Sheet> sheets() {
		return sheets;
	}

	Sheet sheet(Segment segment) {
		Watch.check();
		return sheets.stream().filter((sheet) -> sheet.number() == segment.page()).findFirst().orElseThrow();
	}

	List<Segment> segments() {
		return segments;
	}

	List<LabelHit> hits(Segment segment) {
		return hits.getOrDefault(segment, List.of());
	}

	/** Where the labels of a field stand, from the top. */
	List<LabelHit> hits(FieldType field) {
		return byField.getOrDefault(field, List.of());
	}

	/** Whether the segment begins with a label, or a label with a number before it. */
	boolean labelled(Segment segment) {
		List<LabelHit> found = hits(segment);
		List<Token> tokens = segment.tokens();
		return !found.isEmpty() && !tokens.isEmpty()
				&& (found.get(0).from() == tokens.get(0).from() || tokens.size() > 1
						&& found.get(0).from() == tokens.get(1).from() && NUMBER.test(tokens.get(0).text()));
	}

	@Override
	public String toString() {
		return "Paper[" + sheets.size() + " pages]";
	}

}
