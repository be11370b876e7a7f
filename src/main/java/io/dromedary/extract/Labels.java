package io.dromedary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.dromedary.document.FieldType;

/** The labels of some fields, found again in segments. */
final class Labels {

	private final List<Label> labels = new ArrayList<>();

	Labels(List<FieldType> fields) {
		Set<String> known = new HashSet<>();
		for (FieldType field : fields) {
			int size = field.labels().size();
			for (int rank = 0; rank < size; rank++) {
				String text = field.labels().get(rank);
				if (!text.equals(Label.LETTERHEAD)) {
					labels.add(Label.of(field, text, 1 - 0.5 * rank / size));
					known.add(Token.joined(text));
				}
			}
		}
		for (String decoy : Words.DECOYS.lines()) {
			if (!known.contains(Token.joined(decoy))) {
				labels.add(Label.of(null, decoy, 0));
			}
		}
	}

	/**
	 * The labels that stand in the segment, from left to right. Of two that overlap the
	 * longer stays; two fields may share one label.
	 */
	List<LabelHit> in(Segment segment) {
		var hits = new ArrayList<LabelHit>();
		for (Label label : labels) {
			for (int start = 0; start < segment.tokens().size(); start++) {
				int last = Likeness.match(label, segment.tokens(), start, segment.recognised());
				if (last >= 0 && free(segment, segment.tokens().get(start).from(), segment.tokens().get(last).to())) {
					hits.add(new LabelHit(label, segment, segment.tokens().get(start).from(),
							segment.tokens().get(last).to()));
				}
			}
		}
		hits.removeIf((hit) -> hits.stream().anyMatch((other) -> other.overlaps(hit) && better(other, hit)));
		hits.sort(Comparator.comparingInt(LabelHit::from));
		return hits;
	}

	/** A label is no part of a code such as {@code invoice_number_1}. */
	private static boolean free(Segment segment, int from, int to) {
		String text = segment.text();
		return (from == 0 || text.charAt(from - 1) != '_') && (to == text.length() || text.charAt(to) != '_');
	}

	private static boolean better(LabelHit other, LabelHit hit) {
		if (other.length() != hit.length()) {
			return other.length() > hit.length();
		}
		return !other.label().joined().equals(hit.label().joined()) && other.from() < hit.from();
	}

}
