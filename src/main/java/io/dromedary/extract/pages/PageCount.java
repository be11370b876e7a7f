package io.dromedary.extract.pages;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a page is counted: {@code Pagina 1 di 2}, {@code Page 2 of 3}, {@code Seite 1/2}.
 *
 * @param page from 1
 * @param of at least {@code page}
 */
public record PageCount(int page, int of) {

	private static final Pattern WORDED = Pattern
		.compile("(?iu)(?<!\\p{L})(?:pagina|página|page|seite|blatt|foglio|pag|pág|s|p)\\.? {0,2}(?:n[r°.]{0,2} ?)?"
				+ "(\\d{1,3}) ?(?:/|di|of|von|de|sur|van|su) ?(\\d{1,3})(?![\\d/.,-])");

	private static final Pattern BARE = Pattern.compile("(?iu)(\\d{1,3}) ?(?:/|di|of|von|de|sur) ?(\\d{1,3})");

	public boolean first() {
		return page == 1;
	}

	public boolean last() {
		return page == of;
	}

	/**
	 * The one count of a page.
	 * @param rows all rows of the page
	 * @param margins what stands by itself at its upper or lower edge
	 * @return empty where there is none, or several that differ
	 */
	public static Optional<PageCount> of(List<String> rows, List<String> margins) {
		List<PageCount> worded = rows.stream().flatMap(PageCount::worded).distinct().toList();
		List<PageCount> found = !worded.isEmpty() ? worded
				: margins.stream().flatMap((margin) -> bare(margin.strip())).distinct().toList();
		return (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty();
	}

	private static Stream<PageCount> worded(String row) {
		return WORDED.matcher(row).results().flatMap((found) -> counted(found.group(1), found.group(2)));
	}

	private static Stream<PageCount> bare(String margin) {
		Matcher bare = BARE.matcher(margin);
		return bare.matches() ? counted(bare.group(1), bare.group(2)) : Stream.empty();
	}

	private static Stream<PageCount> counted(String page, String of) {
		PageCount count = new PageCount(Integer.parseInt(page), Integer.parseInt(of));
		return (count.page >= 1 && count.page <= count.of) ? Stream.of(count) : Stream.empty();
	}

}
