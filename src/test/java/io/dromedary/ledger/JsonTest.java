package io.dromedary.ledger;

import java.util.List;
import java.util.Locale;

import io.dromedary.document.BarCode;
import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.Evidence;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import io.dromedary.document.Page;
import io.dromedary.document.PrintedPlace;
import io.dromedary.document.Sentence;
import io.dromedary.document.Support;
import io.dromedary.document.XmlElement;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How sentences lie in the columns of the ledger. */
class JsonTest {

	@Test
	void aSentenceWithinASentenceIsKeptAsOne() {
		Sentence sentence = Sentence.of("ledger.rejected", Sentence.of("ledger.delivered-to", "x"));
		Sentence kept = Json.value(Json.text(sentence), Sentence.class);
		assertThat(kept).isEqualTo(sentence);
		assertThat(sentence.in(Locale.ENGLISH)).endsWith(": Delivered to x.");
		assertThat(sentence.in(Locale.ITALIAN)).endsWith(": Consegnato a x.");
	}

	@Test
	void aFieldKeepsWhatVouchesForIt() {
		Field field = new Field("iban", "X", "x", List.of(Finder.LABEL), 1, null,
				List.of(Support.CHECK_DIGITS, Support.AGREEMENT));
		assertThat(Json.value(Json.text(field), Field.class)).isEqualTo(field);
		String before = "{\"name\":\"iban\",\"value\":\"X\",\"printed\":\"x\",\"finder\":\"label\",\"confidence\":1.0}";
		assertThat(Json.value(before, Field.class).supports()).isEmpty();
	}

	@Test
	void aPageKeepsItsBarCodesAndOneOfBeforeHasNone() {
		Page page = new Page(1, Page.Source.OCR, 600, 800, List.of())
			.withCodes(List.of(new BarCode(BarCode.Kind.QR, "BCD\n002")));
		assertThat(Json.value(Json.text(page), Page.class)).isEqualTo(page);
		String before = "{\"number\":1,\"source\":\"OCR\",\"width\":600,\"height\":800,\"words\":[],\"turned\":1}";
		assertThat(Json.value(before, Page.class)).isEqualTo(new Page(1, Page.Source.OCR, 600, 800, List.of(), 1));
	}

	@Test
	void whatWasKeptBeforeThereWereFurtherTablesHasNone() {
		assertThat(Json.value("{\"fields\":{},\"lines\":[],\"findings\":[]}", Stages.StoredAssessment.class).tables())
			.isNull();
		assertThat(
				Json.value("{\"candidates\":{},\"lines\":[],\"findings\":[]}", Stages.StoredExtraction.class).tables())
			.isNull();
	}

	@Test
	void theFindersOfAFieldLieThereAsOneText() {
		String kept = "{\"name\":\"total\",\"value\":\"1.00\",\"printed\":\"1,00\",\"finder\":\"label+chat\","
				+ "\"confidence\":0.9,\"evidence\":null,\"supports\":[\"SECOND_FINDER\"]}";
		Field field = Json.value(kept, Field.class);
		assertThat(field.finders()).containsExactly(Finder.LABEL, Finder.CHAT);
		assertThat(Json.text(field)).isEqualTo(kept);
	}

	@Test
	void theFinderOfACandidateLiesThereAsItsWord() {
		String kept = "{\"field\":\"total\",\"printed\":\"1,00\",\"evidence\":null,\"finder\":\"chat\",\"confidence\":0.0}";
		Candidate candidate = Json.value(kept, Candidate.class);
		assertThat(candidate.finder()).isEqualTo(Finder.CHAT);
		assertThat(Json.text(candidate)).isEqualTo(kept);
	}

	@Test
	void whereAValueStandsIsKeptAsWhatItIs() {
		Box box = new Box(0.1, 0.2, 0.3, 0.4);
		Evidence place = new PrintedPlace(1, "1,00", List.of(box));
		Evidence element = new XmlElement(1, "1.00", List.of(box), "/Invoice/ID");
		assertThat(Json.value(Json.text(place), Evidence.class)).isEqualTo(place);
		assertThat(Json.value(Json.text(element), Evidence.class)).isEqualTo(element);
		String before = "{\"page\":1,\"quote\":\"1,00\",\"boxes\":[]}";
		assertThat(Json.value(before, Evidence.class)).isEqualTo(new PrintedPlace(1, "1,00", List.of()));
	}

	@Test
	void whatEarlierVersionsWroteIsStillRead() {
		String row = "{\"key\":\"ledger.delivered-to\",\"arguments\":[\"database\"]}";
		assertThat(Json.value(row, Sentence.class)).isEqualTo(Sentence.of("ledger.delivered-to", "database"));
	}

}
