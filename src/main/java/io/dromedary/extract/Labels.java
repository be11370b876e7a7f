package io.dromedary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import io.dromedary.document.FieldType;
import io.dromedary.guard.Watch;
import io.dromedary.value.Amounts;
import io.dromedary.value.Dates;

/** The labels of some fields, found again in segments. */
final class Labels {

	private static final List<Label> DECOYS = Words.DECOYS.lines()
		.stream()
		.map((decoy) -> Label.of(null, decoy, 0))
		.toList();

	/** Below any weight of a label: once found they are no labels any more. */
	private static final double NONE = -1;

	private static final List<Label> REMARKS = Words.REMARKS.lines()
		.stream()
		.map((remark) -> Label.of(null, remark, NONE))
		.toList();

	/**
	 * Behind a label: the rest of a number that begins with its word, or of the form of a
	 * date, {@code dd/mm/yyyy}.
	 */
	private static final Pattern GOES_ON = Pattern
		.compile("[-\\u2010-\\u2015\\u2212/_\\\\+&]\\p{L}{0,4}\\d|_|\\d{2,}[-/_\\\\]\\d|[-/.](?i:mm)[-/.]");

	/** The last digit before a label whose word ends the number, and what joins both. */
	private static final Pattern BEGUN = Pattern.compile("\\d\\p{L}*+[-\\u2010-\\u2015\\u2212/_\\\\+&]$|_$");

	/**
	 * More lists of fields are not in use at once: a type file that is edited makes a new
	 * one.
	 */
	private static final int MOST = 64;

	private static final Map<List<FieldType>, Labels> MADE = new ConcurrentHashMap<>();

	private final PhraseTree<Label> byText = new PhraseTree<>();

	private final PhraseTree<Label> byShape = new PhraseTree<>();

	/** Those long enough to be known again with a slip. */
	private final List<Label> byParts = new ArrayList<>();

	/** Made once for each list of fields. */
	static Labels of(List<FieldType> fields) {
		Labels made = MADE.get(fields);
		if (made == null) {
			made = new Labels(fields);
			if (MADE.size() >= MOST) {
				MADE.clear();
			}
			MADE.put(List.copyOf(fields), made);
		}
		return made;
	}

	private Labels(List<FieldType> fields) {
		Set<String> known = new HashSet<>();
		for (FieldType field : fields) {
			int size = field.labels().size();
			for (int rank = 0; rank < size; rank++) {
				String text = field.labels().get(rank);
				if (!text.equals(Label.LETTERHEAD) && !LicenceNumbers.is(text)) {
					Label label = Label.of(field, text, 0.9 - 0.5 * rank / size);
					add(label);
					known.add(label.joined());
				}
			}
		}
		DECOYS.stream().filter((decoy) -> !known.contains(decoy.joined())).forEach(this::add);
		REMARKS.forEach(this::add);
	}

	private void add(Label label) {
		byText.put(label.joined(), label);
		byShape.put(Likeness.shape(label.joined()), label);
		if (!label.parts().isEmpty() && label.parts().get(0).length() >= Likeness.SHORTEST - 1) {
			byParts.add(label);
		}
	}

	/**
	 * The labels that stand in the segment, from left to right. Of two that overlap the
	 * longer stays; two fields may share one label.
	 */
	List<LabelHit> in(Segment segment) {
		var hits = new ArrayList<LabelHit>();
		List<Token> tokens = segment.tokens();
		for (int start = 0; start < tokens.size(); start++) {
			exact(segment, start, hits);
			if (segment.recognised() && tokens.get(start).text().length() >= Likeness.SHORTEST) {
				similar(segment, start, hits);
			}
		}
		if (hits.isEmpty()) {
			return hits;
		}
		hits.removeIf((hit) -> {
			Watch.check();
			return hits.stream().anyMatch((other) -> other.overlaps(hit) && better(other, hit));
		});
		hits.removeIf((hit) -> hit.label().weight() < 0);
		hits.sort(Comparator.comparingInt(LabelHit::from));
		return hits;
	}

	/** Equal letters and digits, no matter where blanks stand. */
	private void exact(Segment segment, int start, List<LabelHit> hits) {
		PhraseTree<Label> run = segment.recognised() ? byShape : byText;
		for (int at = start; at < segment.tokens().size() && run != null; at++) {
			String text = segment.tokens().get(at).text();
			run = run.behind(segment.recognised() ? Likeness.shape(text) : text);
			for (Label label : (run != null) ? run.meanings() : List.<Label>of()) {
				add(segment, label, start, at, hits);
			}
		}
	}

	/** With a slip or two, where no label fits exactly: "Total" is no "Totale". */
	private void similar(Segment segment, int start, List<LabelHit> hits) {
		Watch.check();
		List<LabelHit> exact = List.copyOf(hits);
		for (Label label : byParts) {
			int last = Likeness.similar(label, segment.tokens(), start);
			if (last >= 0 && exact.stream().noneMatch((hit) -> hit.to() == segment.tokens().get(last).to())) {
				add(segment, label, start, last, hits);
			}
		}
	}

	private static void add(Segment segment, Label label, int start, int last, List<LabelHit> hits) {
		int from = segment.tokens().get(start).from();
		int to = segment.tokens().get(last).to();
		if (free(segment, from, to)) {
			hits.add(new LabelHit(label, segment, from, to));
		}
	}

	/**
	 * A label is no part of a number such as {@code invoice_number_1},
	 * {@code FACTURE-2026-118}, {@code 2026-118-IVA} or {@code VAT2026-118}.
	 */
	private static boolean free(Segment segment, int from, int to) {
		Watch.check();
		String text = segment.text();
		int begin = from;
		while (begin > 0 && text.charAt(begin - 1) != ' ') {
			begin--;
		}
		int end = (text.indexOf(' ', to) < 0) ? text.length() : text.indexOf(' ', to);
		String behind = text.substring(to, end);
		if (begin == from && behind.isEmpty()) {
			return true;
		}
		boolean goesOn = GOES_ON.matcher(behind).lookingAt() && Amounts.find(behind).isEmpty()
				&& Dates.find(behind).isEmpty();
		return !goesOn && !BEGUN.matcher(text.substring(begin, from)).find();
	}

	private static boolean better(LabelHit other, LabelHit hit) {
		if (other.length() != hit.length()) {
			return other.length() > hit.length();
		}
		return !other.label().joined().equals(hit.label().joined()) && other.from() < hit.from();
	}

}
