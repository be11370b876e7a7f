package io.dromedary.extract.pages;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What stands on a page that speaks for or against a document of its own.
 *
 * @param number of the page, from 1
 * @param kind what its heading says it is
 * @param numbers what may be the number of the document, as keys to compare
 * @param recognised whether it was recognised from a picture, where a slip may make
 * another number of one
 * @param clear whether that number was recognised without doubt; where there is none,
 * whether the page as a whole was
 * @param count null where the page is not counted, or in two ways
 * @param taxNumbers the tax numbers of all who are named, as keys to compare
 * @param dates the days a document was made, as keys to compare
 * @param summed whether it bears a sum to pay
 * @param closed whether it bears the net sum as well, as what is only carried over does
 * not
 * @param sums what may be the sum to pay, as keys to compare, without what is only
 * carried over
 * @param sellers who may have made it, as keys to compare; only of a page with a number,
 * a date and a sum
 */
public record PageMarks(int number, Kind kind, Set<String> numbers, boolean recognised, boolean clear,
		@Nullable PageCount count, Set<String> taxNumbers, Set<String> dates, boolean summed, boolean closed,
		Set<String> sums, Set<String> sellers) {

	/** What a page is by its heading. */
	public enum Kind {

		/** The document itself, or a page without a heading. */
		ORDINARY,
		/** What is sent along with it, such as a delivery note. */
		ATTACHMENT,
		/** Another paper, such as a credit note. */
		OTHER

	}

	public PageMarks {
		numbers = Set.copyOf(numbers);
		taxNumbers = Set.copyOf(taxNumbers);
		dates = Set.copyOf(dates);
		sums = Set.copyOf(sums);
		sellers = Set.copyOf(sellers);
	}

	/** Whether a count that is known says that the page is no first page. */
	boolean later() {
		return count != null && !count.first();
	}

	/** Whether it bears the day a document was made. */
	boolean dated() {
		return !dates.isEmpty();
	}

	boolean first() {
		return count != null && count.first();
	}

	@Override
	public String toString() {
		return "PageMarks[" + number + "]";
	}

}
