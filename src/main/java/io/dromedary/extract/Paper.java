package io.dromedary.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.FieldType;
import io.dromedary.document.Transcript;

/** A transcript laid out, with the labels found on it. */
final class Paper {

	private final List<Sheet> sheets;

	private final Map<Segment, List<LabelHit>> hits = new IdentityHashMap<>();

	private Paper(List<Sheet> sheets, List<FieldType> fields) {
		this.sheets = sheets;
		var labels = new Labels(fields);
		for (Sheet sheet : sheets) {
			sheet.segments().forEach((segment) -> hits.put(segment, labels.in(segment)));
		}
	}

	static List<Sheet> sheets(Transcript transcript) {
		return transcript.pages().stream().map(Sheet::new).toList();
	}

	static Paper of(List<Sheet> sheets, List<FieldType> fields) {
		return new Paper(sheets, fields);
	}

	List<Sheet> sheets() {
		return sheets;
	}

	Sheet sheet(Segment segment) {
		return sheets.stream().filter((sheet) -> sheet.number() == segment.page()).findFirst().orElseThrow();
	}

	List<Segment> segments() {
		return sheets.stream().flatMap((sheet) -> sheet.segments().stream()).toList();
	}

	List<LabelHit> hits(Segment segment) {
		return hits.getOrDefault(segment, List.of());
	}

	/** Where the labels of a field stand, from the top. */
	List<LabelHit> hits(FieldType field) {
		var found = new ArrayList<LabelHit>();
		for (Segment segment : segments()) {
			hits(segment).stream().filter((hit) -> field.equals(hit.label().field())).forEach(found::add);
		}
		return found;
	}

	/** Whether the segment begins with a label. */
	boolean labelled(Segment segment) {
		List<LabelHit> found = hits(segment);
		return !found.isEmpty() && !segment.tokens().isEmpty() && found.get(0).from() == segment.tokens().get(0).from();
	}

	@Override
	public String toString() {
		return "Paper[" + sheets.size() + " pages]";
	}

}
