package io.dromedary.api;

import java.util.Map;

import io.dromedary.api.Caller.Answer;
import io.dromedary.api.Caller.Part;
import io.dromedary.document.Instructions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What an upload may ask for. */
@ApiTest
class InstructionsTest {

	private static final byte[] BYTES = "bytes".getBytes();

	@Autowired
	Caller caller;

	@Autowired
	MemoryLedger ledger;

	@Autowired
	MemoryReceiver receiver;

	@BeforeEach
	void empty() {
		receiver.clear();
	}

	@Test
	void targetsAndMetadataComeInTheQueryOfABody() throws Exception {
		Answer answer = caller.bring(
				"?deliverTo=database&deliverTo=folder&metadata.order=4711&metadata.shop_id=Citt%C3%A0%20%26%20co&metadata.x=",
				"application/pdf", BYTES);
		assertThat(answer.status()).isEqualTo(202);
		assertThat(asked().deliverTo()).containsExactly("database", "folder");
		assertThat(asked().metadata()).isEqualTo(Map.of("order", "4711", "shop_id", "Città & co", "x", ""));
		assertThat(asked().priority()).isEqualTo(50);
	}

	@Test
	void theyComeInPartsOfAForm() throws Exception {
		Answer answer = caller.upload("?type=invoice", Caller.field("deliverTo", "folder, database,folder"),
				Caller.field("metadata.order", "è 1"), Part.file("a.pdf", "a"));
		assertThat(answer.status()).isEqualTo(202);
		assertThat(asked()).isEqualTo(
				new Instructions("invoice", java.util.List.of("folder", "database"), Map.of("order", "è 1"), 50));
	}

	@Test
	void whoAsksForNothingGetsWhatTheTypeSays() throws Exception {
		assertThat(caller.bring("?type=&deliverTo=", "application/pdf", BYTES).status()).isEqualTo(202);
		assertThat(asked()).isEqualTo(Instructions.NONE.withPriority(50));
	}

	@Test
	void anUnknownTargetIsUnprocessableAndThoseThereAreAreNamed() throws Exception {
		Answer answer = caller.bring("?deliverTo=database,erp", "application/pdf", BYTES);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body().path("detail").asText()).contains("database, folder").doesNotContain("erp");
		assertThat(caller.bring("?deliverTo=http://10.0.0.1/", "application/pdf", BYTES).status()).isEqualTo(422);
		assertThat(ledger.entries).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "deliverto=database", "metadata=x", "Type=invoice", "type=invoice&type=invoice",
			"metadata.a=1&metadata.a=2", "metadata.=1", "metadata.%20=1", "metadata.a%5Bb%5D=1", "priority=9", "=x",
			"wait=0&=x" })
	void whatIsMisspeltOrGivenTwiceIsABadRequest(String query) throws Exception {
		Answer answer = caller.bring("?" + query, "application/pdf", BYTES);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(ledger.entries).isEmpty();
	}

	@Test
	void metadataIsBounded() throws Exception {
		StringBuilder many = new StringBuilder("?wait=0");
		for (int i = 0; i < UploadParameters.MOST; i++) {
			many.append("&metadata.").append(i).append("=").append(i);
		}
		assertThat(caller.bring(many.toString(), "application/pdf", BYTES).status()).isEqualTo(202);
		Answer answer = caller.bring(many + "&metadata.more=1", "application/pdf", BYTES);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().path("detail").asText()).contains("20", "1000");
		String longest = "x".repeat(UploadParameters.LONGEST);
		assertThat(caller.upload("", Caller.field("metadata.a", longest), Part.file("a.pdf", "a")).status())
			.isEqualTo(202);
		assertThat(caller.upload("", Caller.field("metadata.a", longest + "x"), Part.file("a.pdf", "a")).status())
			.isEqualTo(400);
		assertThat(caller.bring("?metadata." + "k".repeat(65) + "=1", "application/pdf", BYTES).status())
			.isEqualTo(400);
	}

	private Instructions asked() {
		assertThat(ledger.entries).hasSize(1);
		return ledger.entries.values().iterator().next().instructions();
	}

}
