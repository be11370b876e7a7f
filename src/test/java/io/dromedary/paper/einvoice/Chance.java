package io.dromedary.paper.einvoice;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Invented content, the same for the same seed. */
final class Chance {

	/** In Latin-1, which is all that FatturaPA permits. */
	private static final List<String> WORDS = List.of("Città", "d'Este", "Müller", "&", "Söhne", "l'Università",
			"Señor", "Façade", "Coeur", "Ærø", "Straße", "<Lotto>", "\"Prima\"", "Nº", "½", "100%", "a/b", "A&B",
			"R.&S.", "già", "perché", "consulenza", "Servizi", "S.r.l.", "S.p.A.", "GmbH", "fornitura", "viti", "M8x40",
			"2026", "1.234,56", "(art. 15)", "c/o", "#17", "@ufficio", "naïve", "ÀÈÌÒÙ", "]]>", "©", "§", "µm", "&amp;",
			"&#233;");

	/** Beyond it, and beyond the first plane of Unicode. */
	private static final List<String> FAR = List.of("Łódź", "Čapek", "Ő", "Αθήνα", "Варна", "东京", "€", "’s", "“x”", "–",
			"Œuvre", "Žižka", "🐪", "ﬁx", "ｶﾅ", "שלום");

	private final Random random;

	private final boolean far;

	Chance(long seed, boolean far) {
		this.random = new Random(seed);
		this.far = far;
		random.nextInt();
	}

	boolean maybe(double share) {
		return random.nextDouble() < share;
	}

	/** Below a bound. */
	int upTo(int bound) {
		return random.nextInt(bound);
	}

	@SafeVarargs
	final <T> T one(T... of) {
		return of[random.nextInt(of.length)];
	}

	<T> T one(List<T> of) {
		return of.get(random.nextInt(of.size()));
	}

	/** One or none. */
	<T> @Nullable T maybe(double share, Supplier<T> what) {
		return maybe(share) ? what.get() : null;
	}

	/** Up to so many. */
	<T> List<T> several(int most, java.util.function.IntFunction<T> what) {
		return IntStream.range(0, random.nextInt(most + 1)).mapToObj(what).toList();
	}

	/**
	 * Words of a name or a text that is no longer than that and has letters: signs alone
	 * name nothing.
	 */
	String words(int most, int longest) {
		int count = 1 + random.nextInt(most);
		List<String> words = new ArrayList<>();
		int length = -1;
		for (int i = 0; i < count; i++) {
			String word = (far && maybe(0.25)) ? one(FAR) : one(WORDS);
			length += 1 + word.length();
			if (length <= longest) {
				words.add(word);
			}
		}
		String text = String.join(maybe(0.05) ? "  " : " ", words);
		return (text.length() > longest || !text.matches("(?s).*\\p{L}.*")) ? "Uno" : text;
	}

	/** As numbers of documents are. */
	String number() {
		return switch (random.nextInt(7)) {
			case 0 -> digits(1 + random.nextInt(18));
			case 1 -> "FT-" + digits(6) + "/" + (2020 + random.nextInt(8));
			case 2 -> digits(3) + "/PA";
			case 3 -> "000" + digits(4);
			case 4 -> (2020 + random.nextInt(8)) + "/" + digits(2) + " bis";
			case 5 -> "A&B<" + digits(4) + ">";
			default -> "R'" + digits(8) + "_x";
		};
	}

	String digits(int count) {
		return IntStream.range(0, count).mapToObj((i) -> "" + random.nextInt(10)).collect(Collectors.joining());
	}

	String capitals(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> "" + (char) ('A' + random.nextInt(26)))
			.collect(Collectors.joining());
	}

	LocalDate day() {
		return LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2900));
	}

	/** Positive, with two decimals; now and then a long one. */
	BigDecimal amount() {
		long bound = one(1_000L, 100_000L, 10_000_000L, maybe(0.1) ? 99_999_999_999L : 100_000L);
		return BigDecimal.valueOf(1 + (long) (random.nextDouble() * bound), 2);
	}

	/** With up to so many decimals. */
	BigDecimal fine(BigDecimal amount, int decimals) {
		return amount.add(BigDecimal.valueOf(random.nextInt(99), 2 + random.nextInt(decimals - 1)));
	}

	/** With as many zeros behind as its author likes. */
	String written(BigDecimal amount) {
		String text = amount.toPlainString();
		return switch (upTo(6)) {
			case 0 -> amount.stripTrailingZeros().toPlainString();
			case 1 -> text.contains(".") ? text + "0" : text + ".000";
			default -> text;
		};
	}

	/** Eleven digits, of which the last checks the others. */
	String partitaIva() {
		String digits = digits(7) + "%03d".formatted(1 + random.nextInt(100));
		int sum = 0;
		for (int i = 0; i < 10; i++) {
			int digit = digits.charAt(i) - '0';
			int doubled = (i % 2 == 1) ? 2 * digit : digit;
			sum += doubled / 10 + doubled % 10;
		}
		return digits + (10 - sum % 10) % 10;
	}

	/** With its check digits. */
	String iban() {
		String country = one("IT", "DE", "FR", "ES", "NL", "BE");
		String account = switch (country) {
			case "IT" -> capitals(1) + digits(22);
			case "DE" -> digits(18);
			case "FR" -> digits(23);
			case "ES" -> digits(20);
			case "NL" -> capitals(4) + digits(10);
			default -> digits(12);
		};
		String code = (account + country + "00").chars()
			.mapToObj((sign) -> "" + Character.digit(sign, 36))
			.collect(Collectors.joining());
		return country + "%02d".formatted(98 - new BigInteger(code).mod(BigInteger.valueOf(97)).intValue()) + account;
	}

}
