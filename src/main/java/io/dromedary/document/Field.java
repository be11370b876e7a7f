package io.dromedary.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A checked field.
 *
 * @param value normalised: dates ISO 8601 ({@code 2033-05-14}), amounts with a point and
 * as many decimals as printed ({@code 1234.50}), codes upper case without blanks; null
 * where the printed text could not be understood
 * @param printed as printed; null where a person gave the value
 * @param finders who proposed it, in the order of {@link Finder}
 * @param confidence 0 to 1
 * @param supports what vouches for the value, in the order of {@link Support}
 */
public record Field(String name, @Nullable String value, @Nullable String printed, List<Finder> finders,
		double confidence, @Nullable Evidence evidence, List<Support> supports) {

	public Field {
		finders = List.copyOf(finders);
		// assessments kept before there were supports have none
		supports = (supports != null) ? List.copyOf(supports) : List.of();
	}

	/** A field for which nothing else vouches. */
	public Field(String name, @Nullable String value, @Nullable String printed, List<Finder> finders, double confidence,
			@Nullable Evidence evidence) {
		this(name, value, printed, finders, confidence, evidence, List.of());
	}

	@Override
	public String toString() {
		return "Field[" + name + "]";
	}

}
