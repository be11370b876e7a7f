package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PhraseTreeTest {

	private final PhraseTree<String> tree = new PhraseTree<>();

	@Test
	void phrasesThatBeginAlikeAreToldApart() {
		tree.put("total", "sum");
		tree.put("totaltax", "tax");

		assertThat(behind("total").meanings()).containsExactly("sum");
		assertThat(behind("total").behind("t")).isNotNull();
		assertThat(behind("totalt").meanings()).isEmpty();
		assertThat(behind("totaltax").meanings()).containsExactly("tax");
		assertThat(tree.behind("totals")).isNull();
	}

	@Test
	void allMeaningsOfAPhraseStandInTheOrderInWhichTheyWerePut() {
		tree.put("vat", "second");
		tree.put("vat", "first");

		assertThat(behind("vat").meanings()).containsExactly("second", "first");
	}

	@Test
	void lettersThatShareABitAreToldApart() {
		// 'p' and '0' differ by 64
		tree.put("p", "letter");

		assertThat(tree.behind("0")).isNull();
		tree.put("0", "digit");
		assertThat(behind("0").meanings()).containsExactly("digit");
		assertThat(behind("p").meanings()).containsExactly("letter");
	}

	@Test
	void aPhraseStandsInATextWhateverTheCase() {
		tree.put("straße", "street");
		tree.put("über", "over");
		tree.put("k", "kelvin");

		assertThat(tree.standsIn("In der LANGEN STRAßE")).isTrue();
		assertThat(tree.standsIn("ÜBER uns")).isTrue();
		assertThat(tree.standsIn("300 \u212a")).isTrue();
		assertThat(tree.standsIn("Strass")).isFalse();
		assertThat(tree.standsIn("")).isFalse();
	}

	@Test
	void allThatStandInATextAreTold() {
		List.of("ab", "b", "abc", "d").forEach((phrase) -> tree.put(phrase, phrase.toUpperCase(Locale.ROOT)));
		var found = new ArrayList<String>();

		tree.in("xabc", found::add);

		assertThat(found).containsExactly("AB", "ABC", "B");
	}

	private PhraseTree<String> behind(String text) {
		return Objects.requireNonNull(tree.behind(text));
	}

}
