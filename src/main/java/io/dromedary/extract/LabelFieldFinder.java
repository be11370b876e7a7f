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
import io.dromedary.document.Finding;
import io.dromedary.document.Role;
import io.dromedary.document.Sentence;
import io.dromedary.document.Transcript;

/**
 * Finds fields by the labels of the type file and the look of their values. It needs no
 * network and gives the same answer every time.
 */
public final class LabelFieldFinder implements FieldFinder {

	static final String NAME = "label";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Found find(Transcript transcript, DocumentType type) {
		var fields = new ArrayList<>(type.fields());
		fields.addAll(Settlement.lines(type.settlement()));
		fields.addAll(type.lines());
		Paper paper = Paper.of(Paper.sheets(transcript), fields);
		var neighbourhood = new Neighbourhood(paper);
		var candidates = new LinkedHashMap<String, List<Candidate>>(new Totals(type, paper, neighbourhood).choose());
		var parties = new Parties(type, paper);
		for (FieldType field : type.fields()) {
			if (field.kind() != FieldKind.AMOUNT) {
				candidates.put(field.name(), find(field, paper, neighbourhood, parties, totals(type, candidates)));
			}
		}
		var findings = new ArrayList<Finding>(SeveralDocuments.findings(type, candidates));
		type.fields()
			.stream()
			.filter((field) -> field.key() && uncertain(field, neighbourhood, paper, parties))
			.forEach((field) -> findings.add(new Finding(field.name(), "uncertain-name", Finding.Severity.DOUBT,
					Sentence.of("extract.uncertain-name"))));
		new DateOfWhat(type, paper, neighbourhood).choose(candidates, findings);
		NamePair.of(type).forEach((pair) -> pair.part(paper, candidates, findings));
		candidates.values().removeIf(List::isEmpty);
		return new Found(candidates, rows(type, paper), findings);
	}

	private static List<Candidate> find(FieldType field, Paper paper, Neighbourhood neighbourhood, Parties parties,
			List<Candidate> totals) {
		List<Reading> readings = neighbourhood.read(field);
		if (field.kind() == FieldKind.CURRENCY) {
			return new CurrencyChoice(paper, totals).choose(field, readings);
		}
		if (parties.owns(field)) {
			return parties.choose(field, readings);
		}
		List<Candidate> labelled = Choice.among(field, readings);
		if (!labelled.isEmpty()) {
			return labelled;
		}
		if (field.labels().contains(Label.LETTERHEAD)) {
			var letterhead = new Letterhead(paper, parties.taken(field));
			return ((field.kind() == FieldKind.ADDRESS) ? letterhead.address(field.name())
					: letterhead.name(field.name()))
				.map(List::of)
				.orElse(List.of());
		}
		return (field.kind() != FieldKind.DATE) ? new Occurrences(paper).unlabelled(field) : List.of();
	}

	/** A name from the letterhead alone, with nothing that shows whose it is. */
	private static boolean uncertain(FieldType field, Neighbourhood neighbourhood, Paper paper, Parties parties) {
		return field.kind() == FieldKind.NAME && field.labels().contains(Label.LETTERHEAD)
				&& neighbourhood.read(field).isEmpty() && !new Letterhead(paper, parties.taken(field)).certain();
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

	private static List<Map<String, Candidate>> rows(DocumentType type, Paper paper) {
		if (type.lines().isEmpty()) {
			return List.of();
		}
		return paper.sheets()
			.stream()
			.flatMap((sheet) -> new LineTable(type.lines(), sheet, paper).rows().stream())
			.toList();
	}

}
