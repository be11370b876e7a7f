package io.dromedary.ledger.same;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A seller of documents that are delivered or on their way to it.
 *
 * @param name as the latest document has it; null where it has none
 * @param code VAT number or tax code as the latest document has it; null where it has
 * none
 * @param accounts to pay to, sorted
 * @param documents how many there are
 */
public record Seller(@Nullable String name, @Nullable String code, List<String> accounts, int documents) {

	public Seller {
		accounts = List.copyOf(accounts);
	}

	@Override
	public String toString() {
		return "Seller[" + documents + " documents]";
	}

}
