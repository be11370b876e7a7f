package io.dromedary.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * By which fields two documents of a type are known to be the same one, whatever files
 * they came in: who sent it, its number and the year of its date.
 *
 * @param seller fields of which each alone says who sent it; one paper may print one of
 * them and the next paper another
 * @param number field of the number that the sender gave it
 * @param year field of the date whose year counts
 * @param kind field that tells documents of one number apart, such as an advance from an
 * invoice; null for none
 * @param account field of the account to pay to: another than those seen of a seller is a
 * doubt; null where that is not asked
 * @param then what becomes of the second one
 */
public record Sameness(List<String> seller, String number, String year, @Nullable String kind, @Nullable String account,
		Then then) {

	/** What becomes of the second one. */
	public enum Then {

		/** A person decides. */
		REVIEW,
		/** It is rejected, unless a person has started it over. */
		REJECT;

		/** The word of the type file. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** That of a word of a type file. */
		public static Optional<Then> of(String word) {
			return Arrays.stream(values()).filter((then) -> then.word().equals(word)).findFirst();
		}

	}

	public Sameness {
		seller = List.copyOf(seller);
	}

}
