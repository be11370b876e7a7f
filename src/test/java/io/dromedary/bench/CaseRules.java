package io.dromedary.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.dromedary.document.Status;

/** Judges what became of a paper by the rule of its row. */
final class CaseRules {

	/** A page that is lost may also be read after all; then it must be read rightly. */
	private static final Map<String, Map<String, String>> READABLE = Map.of("06-jpx-scan.pdf",
			Map.of("invoice_number", "2026-0417", "gross_total", "1190.00"));

	/** Doubts of the reader that say what a person must know. */
	private static final Set<String> SAID = Set.of("page-unreadable", "cut-off");

	/**
	 * The list names the number and leaves it out, but what the bar on this paper covers
	 * is the IBAN; anybody sees the number.
	 */
	private static final Map<String, Map<String, String>> COVERED = Map.of("05p-black-box.pdf",
			Map.of("invoice_number", "2026-0417", "iban", ""));

	private static final Pattern TEXT_PART = Pattern.compile("^Content-Type: text/",
			Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

	private CaseRules() {
	}

	/**
	 * A judgement.
	 *
	 * @param happened for a person
	 */
	record Verdict(Case paper, String happened, boolean passed) {
	}

	static Verdict judge(Case paper, Outcome outcome) throws IOException {
		return new Verdict(paper, happened(paper, outcome), passed(paper, outcome));
	}

	private static boolean passed(Case paper, Outcome outcome) throws IOException {
		return switch (paper.rule()) {
			case "right or asked" -> outcome.asked() || outcome.delivered() && right(paper, outcome);
			case "delivered" -> outcome.delivered() && right(paper, outcome);
			case "said: asked or refused with the reason" -> said(outcome) || read(paper, outcome);
			case "mail at rest, tails listed as left out" -> tailsLeftOut(paper, outcome);
			case "its two invoices are documents" -> invoices(outcome) == 2;
			case "never delivered with a replaced or wrong letter" -> !outcome.delivered() || !given(paper, outcome);
			default -> throw new IllegalArgumentException("unknown rule: " + paper.rule());
		};
	}

	private static boolean given(Case paper, Outcome outcome) {
		return outcome.values().containsKey(paper.field());
	}

	private static boolean right(Case paper, Outcome outcome) {
		Map<String, String> seen = COVERED.getOrDefault(paper.file(), Map.of(paper.field(), paper.seen()));
		return seen.entrySet().stream().allMatch((field) -> right(field.getKey(), field.getValue(), outcome));
	}

	private static boolean right(String field, String seen, Outcome outcome) {
		String value = outcome.values().get(field);
		if (value == null || seen.isEmpty()) {
			return value == null && seen.isEmpty();
		}
		return SameValue.same(field, seen, value);
	}

	private static boolean said(Outcome outcome) {
		boolean reason = !outcome.reason().isEmpty()
				|| outcome.doubts().stream().anyMatch((doubt) -> SAID.contains(doubt.replaceFirst(".*: ", "")));
		return outcome.asked() && reason;
	}

	private static boolean read(Case paper, Outcome outcome) {
		Map<String, String> truth = READABLE.getOrDefault(paper.file(), Map.of());
		return !truth.isEmpty() && outcome.delivered()
				&& truth.entrySet()
					.stream()
					.allMatch((field) -> SameValue.same(field.getKey(), field.getValue(),
							outcome.values().getOrDefault(field.getKey(), "")));
	}

	/**
	 * All texts but the mail's own are listed as left out, and all others came to rest.
	 */
	private static boolean tailsLeftOut(Case paper, Outcome outcome) throws IOException {
		long texts = TEXT_PART.matcher(new String(paper.content(), StandardCharsets.ISO_8859_1)).results().count();
		List<Outcome.Part> tails = outcome.parts()
			.stream()
			.filter((part) -> part.mediaType().startsWith("text/"))
			.toList();
		boolean listed = tails.size() >= texts - 1 && tails.stream().allMatch((part) -> part.outcome() == null);
		return listed && outcome.rests() && outcome.parts().stream().anyMatch((part) -> part.outcome() != null);
	}

	private static long invoices(Outcome outcome) {
		return outcome.parts()
			.stream()
			.map(Outcome.Part::outcome)
			// the first of them lies among the papers by itself too
			.filter((part) -> part != null && part.rests()
					&& ("invoice".equals(part.type()) || part.status() == Status.DUPLICATE))
			.count();
	}

	private static String happened(Case paper, Outcome outcome) {
		String value = outcome.values().get(paper.field());
		String with = (value == null) ? "" : " [" + value + "]";
		if (outcome.delivered()) {
			return "delivered" + (value == null && !paper.field().isEmpty() ? " without it" : with);
		}
		return outcome.said() + with;
	}

}
