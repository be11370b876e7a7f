package io.dromedary.accuracy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.dromedary.document.Assessment;
import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Field;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Role;
import io.dromedary.ledger.accuracy.Figure;
import io.dromedary.value.Notation;
import io.dromedary.value.Values;
import org.jspecify.annotations.Nullable;

/** What finders read in print against the values that are exact. */
final class Comparison {

	/** These look at print. */
	private static final Set<Finder> READING = Set.of(Finder.LABEL, Finder.CHAT);

	private final DocumentType type;

	private final Assessment exact;

	/**
	 * A comparison.
	 * @param exact of a document that carries its values as data
	 */
	Comparison(DocumentType type, Assessment exact) {
		this.type = type;
		this.exact = exact;
	}

	/**
	 * One figure for each field that is exact and each finder that read the print.
	 * @param printed what they found, best first
	 * @param today decides what years of two digits mean
	 */
	List<Figure> figures(Map<String, List<Candidate>> printed, LocalDate today) {
		List<String> words = printed.values().stream().flatMap(List::stream).map(Candidate::printed).toList();
		Notation notation = Notation.of(words, today);
		Set<Finder> finders = new TreeSet<>(Set.of(Finder.LABEL));
		printed.values()
			.stream()
			.flatMap(List::stream)
			.map(Candidate::finder)
			.filter(READING::contains)
			.forEach(finders::add);
		List<Figure> figures = new ArrayList<>();
		for (FieldType field : type.printed().fields()) {
			String value = exact(field);
			for (Finder finder : (value != null) ? finders : Set.<Finder>of()) {
				Optional<Candidate> read = printed.getOrDefault(field.name(), List.of())
					.stream()
					.filter((candidate) -> candidate.finder() == finder)
					.findFirst();
				boolean same = read.isPresent() && same(field, String.valueOf(value),
						Values.read(field, read.get().printed(), notation).value());
				figures.add(new Figure(type.name(), field.name(), finder.word(), same ? 1 : 0,
						(read.isPresent() && !same) ? 1 : 0, read.isPresent() ? 0 : 1));
			}
		}
		return figures;
	}

	/** Whether another document is the print of this one: same number, same total. */
	boolean isPrint(Assessment other) {
		return type.name().equals(other.type()) && same(Role.NUMBER, other) && same(Role.TOTAL, other);
	}

	private boolean same(Role role, Assessment other) {
		return type.field(role).filter((field) -> {
			String value = exact(field);
			Field found = other.fields().get(field.name());
			return value != null && found != null && same(field, value, found.value());
		}).isPresent();
	}

	private static boolean same(FieldType field, String value, @Nullable String read) {
		return read != null && Values.key(field.kind(), value).equals(Values.key(field.kind(), read));
	}

	private @Nullable String exact(FieldType field) {
		Field found = exact.fields().get(field.name());
		return (found != null && found.finders().contains(Finder.EMBEDDED)) ? found.value() : null;
	}

	@Override
	public String toString() {
		return "Comparison[" + type.name() + "]";
	}

}
