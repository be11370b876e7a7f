package io.dromedary.value.invoice;

import java.util.List;

import io.dromedary.value.invoice.Direction.Standing;
import org.jspecify.annotations.Nullable;

/** Who we are: VAT numbers, tax codes and names. */
public final class Company {

	/** Nobody said. */
	public static final Company UNKNOWN = of(List.of());

	private final List<TaxId> ids;

	private final List<FirmName> names;

	private Company(List<TaxId> ids, List<FirmName> names) {
		this.ids = ids;
		this.names = names;
	}

	/**
	 * Of VAT numbers with or without country, tax codes and names in any order; what is
	 * neither, such as the legal form behind a comma, is left out.
	 */
	public static Company of(List<String> entries) {
		List<String> said = entries.stream().map(String::strip).filter((entry) -> !entry.isEmpty()).toList();
		return new Company(said.stream().filter(TaxId::is).map(TaxId::of).toList(),
				said.stream()
					.filter((entry) -> !TaxId.is(entry))
					.map(FirmName::of)
					.filter((name) -> name.same(name))
					.toList());
	}

	/** Whether nobody said who we are. */
	public boolean unknown() {
		return ids.isEmpty() && names.isEmpty();
	}

	/** Whether it is a VAT number or tax code of ours. */
	public boolean owns(String id) {
		TaxId given = TaxId.of(id);
		return ids.stream().anyMatch(given::same);
	}

	/** Whether it is a name of ours, also with its legal form written otherwise. */
	public boolean isCalled(String name) {
		FirmName given = FirmName.of(name);
		return names.stream().anyMatch(given::same);
	}

	/**
	 * What a party is to us. Its numbers go before its name. A name that is ours with a
	 * number that is not, and in print the other way round, contradict each other.
	 * @param given its VAT numbers and tax codes; those that may be misread are left out
	 * where they are not ours
	 * @param name null where it is not known
	 * @param exact whether the document carries them as data; what is printed may be
	 * somebody else's or misread
	 */
	public Standing standing(List<String> given, @Nullable String name, boolean exact) {
		boolean called = name != null && isCalled(name);
		FirmName said = FirmName.of((name != null) ? name : "");
		boolean alike = name == null || names.stream().anyMatch(said::resembles);
		if (given.stream().anyMatch(this::owns)) {
			return (exact || alike || names.isEmpty()) ? Standing.OURS : Standing.DISPUTED;
		}
		if (!given.isEmpty() && !ids.isEmpty()) {
			return called ? Standing.DISPUTED : (alike && name != null) ? Standing.OPEN : Standing.OTHER;
		}
		if (called) {
			return Standing.OURS;
		}
		return (exact && !alike && !names.isEmpty()) ? Standing.OTHER : Standing.OPEN;
	}

	@Override
	public String toString() {
		return "Company[" + ids.size() + " numbers, " + names.size() + " names]";
	}

}
