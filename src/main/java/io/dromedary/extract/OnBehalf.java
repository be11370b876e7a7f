package io.dromedary.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.Candidate;
import io.dromedary.value.Amounts;
import io.dromedary.value.Texts;

/**
 * Whether a paper says that it was made on behalf of somebody: who is named there is the
 * seller (directive 2006/112/EC, article 224), and who stands at the head only wrote it.
 */
final class OnBehalf {

	private static final WordedPattern PHRASE = WordedPattern.of("(?iu)(?<!\\p{L})(?:"
			+ "(?:in\\s+nome\\s+e\\s+)?per\\s+conto\\s+d(?:i|el|ello|ella|ei|egli|elle|ell['’´`])"
			+ "|(?:in\\s+the\\s+name\\s+(?:of\\s+)?and\\s+)?on\\s+behalf\\s+of"
			+ "|(?:im\\s+namen|namens)\\s+und\\s+(?:(?:auf|für|im)\\s+)?(?:auftrag|rechnung)(?:\\s+(?:von|der|des|für))?"
			+ "|(?:im\\s+auftrag|für\\s+rechnung)\\s+(?:von|der|des)"
			+ "|(?:au\\s+nom\\s+et\\s+)?pour\\s+(?:le\\s+)?compte\\s+d(?:e|u|es|['’´`])"
			+ "|(?:en\\s+nombre\\s+y\\s+)?por\\s+cuenta\\s+del?)(?!\\p{L})", "conto", "behalf", "auftrag", "rechnung",
			"compte", "cuenta");

	/**
	 * Said of the paper before it; what is said of anything else says nothing of its
	 * seller.
	 */
	private static final Pattern ISSUED = Pattern
		.compile("(?iu).*(?:fattur|emess|document|invoice|issued|rechnung|ausgestellt|erstellt|factur|émis|emitid"
				+ "|établi|expedid).*");

	/** Expenses paid for a customer, and goods that travel at his cost. */
	private static final Pattern EXPENSES = Pattern
		.compile("(?iu).*(?:anticip|spes[ae]|rimbors|art\\.? ?15|esclus|bolli|auslage|débours|disburse|expense|suplido"
				+ "|gasto|porte|freight|trasport|pagat|bezahlt|payé|pagad|\\bpaid).*");

	/** Whom nobody would name: the customer himself, or the third party of a form. */
	private static final Pattern NOBODY = Pattern.compile("(?iu)(?:client|kunde|customer|committent|acquirent|destinat"
			+ "|mittent|vostr|suo|tuo|vous|votre|your|ihre|su\\b|terzi|third|dritt|tiers|tercer).*");

	/** How many line heights below the phrase the name may stand. */
	private static final double NEXT = 1.5;

	private final Paper paper;

	OnBehalf(Paper paper) {
		this.paper = paper;
	}

	/** Whether it says so of another than the first of these. */
	boolean ofAnother(List<Candidate> sellers) {
		String own = sellers.isEmpty() ? "" : joined(sellers.get(0).printed());
		return !own.isEmpty() && paper.segments()
			.stream()
			.map(this::named)
			.flatMap(Optional::stream)
			.anyMatch((name) -> !joined(name).startsWith(own) && !own.startsWith(joined(name)));
	}

	private static String joined(String name) {
		return Token.joined(FirmNames.withoutForm(FirmNames.in(name)));
	}

	/** Who is named there; blank where nobody can be made out. */
	private Optional<String> named(Segment segment) {
		String text = segment.text();
		if (!PHRASE.mayMatch(text)) {
			return Optional.empty();
		}
		Matcher phrase = PHRASE.matcher(text);
		if (!phrase.find() || !said(segment, text.substring(0, phrase.start()))) {
			return Optional.empty();
		}
		String behind = text.substring(phrase.end()).replaceFirst("^[\\s:.,]+", "");
		String name = Texts.anyLetter(behind) ? behind : next(segment);
		return NOBODY.matcher(name).matches() ? Optional.empty() : Optional.of(name);
	}

	/**
	 * Whether it is said of the paper: alone, or behind a word for it; not in an item.
	 */
	private boolean said(Segment segment, String before) {
		String row = paper.sheet(segment)
			.rows()
			.stream()
			.filter((one) -> one.segments().contains(segment))
			.map(Row::text)
			.findFirst()
			.orElse(segment.text());
		String left = row.substring(0, Math.max(0, row.indexOf(segment.text()))) + before;
		return (!Texts.anyLetter(before) || ISSUED.matcher(before).matches()) && !EXPENSES.matcher(left).matches()
				&& Amounts.find(row).stream().allMatch((amount) -> amount.text().matches("\\d+"));
	}

	private String next(Segment segment) {
		return paper.sheet(segment)
			.rightOf(segment)
			.stream()
			.findFirst()
			.or(() -> paper.sheet(segment).below(segment.box(), NEXT))
			.map(Segment::text)
			.orElse("");
	}

}
