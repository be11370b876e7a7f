package io.dromedary.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Finding;
import io.dromedary.document.Role;
import io.dromedary.document.Sentence;
import io.dromedary.document.Transcript;

/**
 * Finds fields by the labels of the type file and the look of their values. It needs no
 * network and gives the same answer every time.
 */
public final class LabelFieldFinder implements FieldFinder {

	@Override
	public Finder finder() {
		return Finder.LABEL;
	}

	@Override
	public Found find(Transcript transcript, DocumentType type) {
		return find(new Layout(transcript), type);
	}

	@Override
	public Found find(Layout layout, DocumentType type) {
		var fields = new ArrayList<>(type.fields());
		fields.addAll(Settlement.lines(type.settlement()));
		fields.addAll(type.lines());
		Paper paper = Paper.of(layout.sheets(), fields);
		var neighbourhood = new Neighbourhood(paper);
		var totals = new Totals(type, paper, neighbourhood);
		var candidates = new LinkedHashMap<String, List<Candidate>>(totals.choose());
		var parties = new Parties(type, paper);
		var heads = new Heads(type, paper, parties);
		for (FieldType field : type.fields()) {
			if (field.kind() != FieldKind.AMOUNT) {
				candidates.put(field.name(), find(field, paper, neighbourhood, heads, totals(type, candidates)));
			}
		}
		var findings = new ArrayList<Finding>(SeveralDocuments.findings(type, candidates));
		findings.addAll(totals.findings(candidates));
		heads.settle(candidates, findings);
		new DateOfWhat(type, paper, neighbourhood).choose(candidates, findings);
		NamePair.of(type).forEach((pair) -> pair.part(paper, candidates, findings));
		new LicenceNumbers(type).choose(layout, candidates, findings);
		candidates.values().removeIf(List::isEmpty);
		return new Found(candidates, rows(type, paper, findings), findings);
	}

	private static List<Candidate> find(FieldType field, Paper paper, Neighbourhood neighbourhood, Heads heads,
			List<Candidate> totals) {
		List<Reading> readings = neighbourhood.read(field);
		if (field.kind() == FieldKind.CURRENCY) {
			return new CurrencyChoice(paper, totals).choose(field, readings);
		}
		if (heads.concerns(field)) {
			return heads.find(field, readings);
		}
		List<Candidate> labelled = Choice.among(field, readings);
		if (!labelled.isEmpty()) {
			return labelled;
		}
		return (field.kind() != FieldKind.DATE) ? new Occurrences(paper).unlabelled(field) : List.of();
	}

	/** The currency stands beside the total, else beside the net. */
	private static List<Candidate> totals(DocumentType type, Map<String, List<Candidate>> candidates) {
		return Stream.of(Role.TOTAL, Role.NET)
			.flatMap((role) -> type.field(role).stream())
			.map((field) -> candidates.getOrDefault(field.name(), List.of()))
			.filter((found) -> !found.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	private static List<Map<String, Candidate>> rows(DocumentType type, Paper paper, List<Finding> findings) {
		var rows = new ArrayList<Map<String, Candidate>>();
		for (Sheet sheet : type.lines().isEmpty() ? List.<Sheet>of() : paper.sheets()) {
			var table = new LineTable(type.lines(), sheet, paper);
			int before = rows.size();
			rows.addAll(table.rows());
			table.unclear().ifPresent((row) -> {
				String cell = rows.get(before + row).keySet().iterator().next();
				String place = "lines[" + (before + row) + "]." + cell;
				findings.add(new Finding(place, "table-unclear", Finding.Severity.DOUBT,
						Sentence.of("extract.table-unclear", place)));
			});
		}
		return rows;
	}

}
