package io.dromedary.extract.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.dromedary.document.Cut;
import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the pages of a file for where another document begins. That is only where
 * everything speaks for it: a number of its own, a date or the first page of a count, and
 * in the end a sum to pay on either side. Whatever contradicts that leaves the file whole
 * and makes it doubtful.
 */
public final class PageWalk {

	private final List<Cut> cuts = new ArrayList<>();

	private final Set<String> seen = new HashSet<>();

	private final Set<String> taxNumbers = new HashSet<>();

	/** Of the document that the pages belong to now. */
	private final Set<String> numbers = new HashSet<>();

	private final Set<String> dates = new HashSet<>();

	private final Set<String> sums = new HashSet<>();

	private final Set<String> sellers = new HashSet<>();

	private PageMarks start;

	private @Nullable PageCount count;

	private boolean summed;

	private boolean closed;

	/**
	 * Whether some page may be the first of a document of which that cannot be read: no
	 * harm where nothing is split, for then all numbers are compared with each other.
	 */
	private boolean unexplained;

	private PageWalk(PageMarks first) {
		this.start = first;
		begin(first);
	}

	/**
	 * @param pages in their order
	 */
	public static Verdict of(List<PageMarks> pages) {
		if (pages.size() < 2) {
			return Verdict.ONE;
		}
		var walk = new PageWalk(pages.get(0));
		boolean sure = pages.stream().skip(1).allMatch(walk::goesOn);
		return (sure && (walk.cuts.isEmpty() || walk.summed && !walk.unexplained)) ? new Verdict(walk.cuts, false)
				: Verdict.DOUBTFUL;
	}

	/** False where nobody can say what the page belongs to. */
	private boolean goesOn(PageMarks page) {
		if (page.kind() == PageMarks.Kind.ATTACHMENT || follows(page)) {
			boolean foreign = page.kind() != PageMarks.Kind.ATTACHMENT && otherFirm(page);
			belongs(page);
			return !foreign;
		}
		boolean same = !Collections.disjoint(numbers, page.numbers());
		boolean other = page.kind() == PageMarks.Kind.OTHER;
		if (same || page.numbers().isEmpty()) {
			boolean foreign = other || (same ? otherPaper(page) : beginsToCount(page) || whole(page));
			unexplained |= same ? whole(page) : !continues(page);
			belongs(page);
			return !foreign;
		}
		if (!other && (numbers.isEmpty() && !summed || !likely(page))) {
			unexplained |= !numbers.isEmpty();
			numbers.addAll(numbers.isEmpty() ? page.numbers() : Set.of());
			belongs(page);
			return true;
		}
		return begins(page);
	}

	/** The next page of a count, whatever numbers stand on it. */
	private boolean follows(PageMarks page) {
		PageCount next = page.count();
		return next != null && count != null && next.of() == count.of() && next.page() == count.page() + 1
				&& page.kind() == PageMarks.Kind.ORDINARY;
	}

	/**
	 * Pages of two firms may be counted as if they were those of one: they bear other
	 * numbers each, or whole papers of other names.
	 */
	private boolean otherFirm(PageMarks page) {
		return others(taxNumbers, page.taxNumbers(), page) || others(numbers, page.numbers(), page)
				|| otherSeller(page);
	}

	/** What was recognised may have a slip. */
	private boolean others(Set<String> before, Set<String> now, PageMarks page) {
		boolean recognised = start.recognised() || page.recognised();
		return !before.isEmpty() && !now.isEmpty() && now.stream()
			.noneMatch((own) -> before.stream().anyMatch((one) -> one.equals(own) || recognised && near(one, own)));
	}

	/** Whether the page says all that a document says, behind one that has said it. */
	private boolean whole(PageMarks page) {
		return summed && page.dated() && page.summed();
	}

	/**
	 * Whether a page without a number looks like one that goes on: not like the first of
	 * a document whose number could not be read.
	 */
	private boolean continues(PageMarks page) {
		return page.clear() && !page.dated() && !(summed && page.summed()) && !otherTaxNumbers(page);
	}

	private static boolean likely(PageMarks page) {
		return page.first() || page.dated() || page.summed();
	}

	private void belongs(PageMarks page) {
		taxNumbers.addAll(page.taxNumbers());
		if (page.kind() == PageMarks.Kind.ATTACHMENT) {
			return;
		}
		count = (page.count() != null) ? page.count() : count;
		summed |= page.summed();
		closed |= page.closed();
		dates.addAll(page.dates());
		sums.addAll(page.sums());
		sellers.addAll(page.sellers());
	}

	/** The same number twice may be that of two firms, or given twice by one. */
	private boolean otherPaper(PageMarks page) {
		boolean begins = page.dated() && !page.later();
		return begins
				&& (otherTaxNumbers(page) || whole(page) && (otherSum(page) || otherSeller(page) || otherDate(page)));
	}

	private boolean otherSum(PageMarks page) {
		return !sums.isEmpty() && !page.sums().isEmpty() && Collections.disjoint(sums, page.sums());
	}

	private boolean otherDate(PageMarks page) {
		return !dates.isEmpty() && !page.dates().isEmpty() && Collections.disjoint(dates, page.dates());
	}

	/** A name that was recognised may have a slip. */
	private boolean otherSeller(PageMarks page) {
		boolean recognised = start.recognised() || page.recognised();
		return !sellers.isEmpty() && !page.sellers().isEmpty()
				&& page.sellers()
					.stream()
					.noneMatch((own) -> sellers.stream()
						.anyMatch((name) -> name.contains(own) || own.contains(name) || recognised && near(name, own)));
	}

	private boolean otherTaxNumbers(PageMarks page) {
		return !taxNumbers.isEmpty() && !page.taxNumbers().isEmpty()
				&& Collections.disjoint(taxNumbers, page.taxNumbers());
	}

	private boolean beginsToCount(PageMarks page) {
		return count != null && page.first();
	}

	/** The page bears a number of its own. */
	private boolean begins(PageMarks page) {
		boolean within = count != null && !count.last() && !page.first();
		boolean opens = page.first() || page.dated();
		if (numbers.size() != 1 || page.numbers().size() != 1 || page.later() || within || !opens || !summed) {
			return false;
		}
		String own = page.numbers().iterator().next();
		if (seen.contains(own) || !differs(page, numbers.iterator().next(), own)) {
			return false;
		}
		cuts.add(new Cut(page.number(), reason(page)));
		begin(page);
		return true;
	}

	/**
	 * Where a number was recognised from a picture, a slip may make another of it: then
	 * something else must say that a document ends here.
	 */
	private boolean differs(PageMarks page, String number, String own) {
		if (!start.clear() || !page.clear()) {
			return false;
		}
		return !start.recognised() && !page.recognised() || closed || page.first() || otherTaxNumbers(page)
				|| !near(number, own);
	}

	/** Whether one sign or none differs. */
	private static boolean near(String one, String other) {
		if (Math.abs(one.length() - other.length()) > 1) {
			return false;
		}
		int head = 0;
		int shorter = Math.min(one.length(), other.length());
		while (head < shorter && one.charAt(head) == other.charAt(head)) {
			head++;
		}
		int tail = 0;
		while (tail < shorter - head
				&& one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
			tail++;
		}
		return Math.max(one.length(), other.length()) - head - tail <= 1;
	}

	private Sentence reason(PageMarks page) {
		boolean firm = otherTaxNumbers(page);
		PageCount own = page.count();
		if (own == null || !own.first()) {
			return Sentence.of(firm ? "extract.begins-firm" : "extract.begins", page.number(), page.number() - 1);
		}
		return Sentence.of(firm ? "extract.begins-count-firm" : "extract.begins-count", page.number(),
				page.number() - 1, own.of());
	}

	private void begin(PageMarks page) {
		start = page;
		numbers.clear();
		numbers.addAll((page.kind() == PageMarks.Kind.ATTACHMENT) ? Set.of() : page.numbers());
		seen.addAll(page.numbers());
		taxNumbers.clear();
		dates.clear();
		sums.clear();
		sellers.clear();
		count = null;
		summed = false;
		closed = false;
		belongs(page);
	}

}
