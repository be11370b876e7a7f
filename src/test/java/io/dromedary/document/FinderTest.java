package io.dromedary.document;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FinderTest {

	@Test
	void severalFindersAreOneText() {
		assertThat(Finder.words(List.of(Finder.LABEL, Finder.CHAT))).isEqualTo("label+chat");
		assertThat(Finder.of("label+chat")).containsExactly(Finder.LABEL, Finder.CHAT);
	}

	@Test
	void everyFinderIsReadByItsWord() {
		assertThat(Finder.values())
			.allSatisfy((finder) -> assertThat(Finder.of(finder.word())).containsExactly(finder));
		assertThatIllegalArgumentException().isThrownBy(() -> Finder.of("oracle"));
	}

}
