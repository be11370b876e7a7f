package io.dromedary.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import io.dromedary.demo.Drawn;
import io.dromedary.demo.Scan;
import io.dromedary.demo.ScanFile;
import io.dromedary.paper.Oddities;
import io.dromedary.paper.Paper;

/**
 * A paper that can be drawn again from its name.
 *
 * @param kind {@code clean-invoice}, {@code clean-receipt} or one of {@link Oddities}
 * @param scan whether it is a scanned picture
 */
record DrawnPaper(String kind, Locale language, long seed, boolean scan) {

	static final String CLEAN_INVOICE = "clean-invoice";

	static final String CLEAN_RECEIPT = "clean-receipt";

	private static final List<Locale> LANGUAGES = Stream.of("it", "en", "de", "fr", "es")
		.map(Locale::forLanguageTag)
		.toList();

	private static final int DPI = 200;

	/** Ordinary ones and odd ones, with a text layer and scanned, in turn by language. */
	static List<DrawnPaper> all(int cleanDigital, int oddDigital, int cleanScans, int oddScans, long seed) {
		List<DrawnPaper> papers = new ArrayList<>();
		List<String> odd = List.copyOf(Oddities.names());
		for (int at = 0; at < cleanDigital; at++) {
			papers.add(clean(at, seed, false));
		}
		for (int at = 0; at < oddDigital; at++) {
			papers.add(odd(odd, at, seed, false));
		}
		for (int at = 0; at < cleanScans; at++) {
			papers.add(clean(at, seed + 5000, true));
		}
		for (int at = 0; at < oddScans; at++) {
			papers.add(odd(odd, at, seed + 5000, true));
		}
		return papers;
	}

	/** So many of one kind, in turn by language. */
	static List<DrawnPaper> of(String kind, int count, long seed, boolean scan) {
		List<DrawnPaper> papers = new ArrayList<>();
		for (int at = 0; at < count; at++) {
			papers.add(new DrawnPaper(kind, LANGUAGES.get(at % LANGUAGES.size()), seed + at, scan));
		}
		return papers;
	}

	private static DrawnPaper clean(int at, long seed, boolean scan) {
		String kind = (at / LANGUAGES.size() % 2 == 0) ? CLEAN_INVOICE : CLEAN_RECEIPT;
		return new DrawnPaper(kind, LANGUAGES.get(at % LANGUAGES.size()), seed + at, scan);
	}

	private static DrawnPaper odd(List<String> kinds, int at, long seed, boolean scan) {
		int round = at / kinds.size();
		return new DrawnPaper(kinds.get(at % kinds.size()), LANGUAGES.get((at + round) % LANGUAGES.size()), seed + at,
				scan);
	}

	boolean clean() {
		return kind.equals(CLEAN_INVOICE) || kind.equals(CLEAN_RECEIPT);
	}

	Drawn draw() {
		Drawn digital = switch (kind) {
			case CLEAN_INVOICE -> Paper.invoice(language).seed(seed).layout((int) seed).rows(5).digital();
			case CLEAN_RECEIPT -> Paper.receipt(language).seed(seed).layout((int) seed).digital();
			default -> Oddities.draw(kind, language, seed);
		};
		return scan ? scanned(digital) : digital;
	}

	/** A little askew, with a little noise: a clean scan. */
	private Drawn scanned(Drawn digital) {
		var random = new Random(seed);
		Scan picture = Scan.of(digital.content(), DPI, false)
			.skewed(random.nextInt(9) / 10.0 - 0.4)
			.noisy(0.02 + random.nextInt(4) / 100.0, random);
		return new Drawn(ScanFile.jpeg(picture), digital.fileName().replace(".pdf", ".jpg"), digital.truth());
	}

	/** {@code field: expected X, given Y} of every key value that is not as seen. */
	static List<String> wrong(Drawn drawn, Outcome outcome) {
		List<String> wrong = new ArrayList<>();
		if (!drawn.truth().type().equals(String.valueOf(outcome.type()))) {
			wrong.add("type: expected %s, given %s"
				.formatted(drawn.truth().type().isEmpty() ? "none" : drawn.truth().type(), outcome.type()));
			return wrong;
		}
		Map<String, String> truth = drawn.truth().fields();
		Set<String> keys = ShippedTypes.keys(outcome.type());
		for (String key : keys) {
			String seen = truth.get(key);
			String given = outcome.values().get(key);
			boolean right = (seen == null || given == null) ? seen == null && given == null
					: SameValue.same(key, seen, given);
			if (!right) {
				wrong.add("%s: expected %s, given %s".formatted(key, seen, given));
			}
		}
		return wrong;
	}

	/** How it can be drawn again. */
	String name() {
		return kind + " " + language.toLanguageTag() + " " + seed + (scan ? " scan" : "");
	}

}
