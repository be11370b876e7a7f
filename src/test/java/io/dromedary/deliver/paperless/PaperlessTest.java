package io.dromedary.deliver.paperless;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dromedary.deliver.Samples;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentException;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Status;
import io.dromedary.document.Undeliverable;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.FakePaperless;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Filing in paperless-ngx; {@link FakePaperless} says by what it answers as that does.
 */
class PaperlessTest {

	private final FakePaperless there = new FakePaperless();

	private final Killable ledger = new Killable();

	private PaperlessSettings settings = settings(there.url(), FakePaperless.TOKEN, "dromedary",
			List.of("invoice", "read"));

	/** Stops the program between the upload and its record. */
	private static final class Killable extends FakeLedger {

		private boolean killed;

		private String erased = "";

		@Override
		public Optional<Entry> find(String id) {
			Document document = Samples.named(id, "x.pdf");
			return erased.equals(id) ? Optional
				.of(new Entry(id, 1, 1, 1, Status.ERASED, null, null, null, null, null, document.content().sha256(), 1,
						document.origin(), document.instructions(), false, null, null, null, Instant.EPOCH))
					: super.find(id);
		}

		@Override
		public void delivered(Document document, String target, String place) {
			if (killed) {
				throw new IllegalStateException("killed");
			}
			super.delivered(document, target, place);
		}

	}

	@AfterEach
	void close() {
		there.close();
	}

	@Test
	void theOriginalIsFiledWithTitleTagsAndFields() {
		file("p1", 1, "Caffè\r\n& \"Co\"", "1234.50");
		ObjectNode filed = there.documents.get(0);
		assertThat(filed.path("title").asText()).isEqualTo("Caffè & \"Co\" A-1");
		assertThat(filed.path("original_file_name").asText()).isEqualTo("_ _x'y-p1.pdf");
		assertThat(filed.path("content").asText()).isEqualTo("p1");
		assertThat(filed.path("tags")).hasToString("[21,22]");
		assertThat(filed.path("custom_fields").toString()).contains("{\"field\":11,\"value\":\"p1\"}",
				"{\"field\":12,\"value\":\"1234.50\"}", "{\"field\":13,\"value\":1}");
		assertThat(ledger.deliveries("p1")).singleElement()
			.satisfies((delivery) -> assertThat(delivery.place()).isEqualTo("#100"));
	}

	@Test
	void aRepeatAfterAKillAddsNoSecondOne() {
		ledger.killed = true;
		assertThatThrownBy(() -> file("p2", 1, "Rossi", "1.00")).hasMessage("killed");
		ledger.killed = false;
		file("p2", 1, "Rossi", "1.00");
		file("p2", 1, "Rossi", "1.00");
		assertThat(there.documents).hasSize(1);
		assertThat(there.tasks).hasSize(1);
	}

	@Test
	void whatIsStillBeingConsumedIsNotUploadedAgain() {
		there.quick = false;
		for (int again = 0; again < 2; again++) {
			assertThat(failure("p3")).isInstanceOf(ServiceUnavailable.class).hasMessageContaining("still at it");
		}
		assertThat(there.tasks).hasSize(1);
		there.consume();
		file("p3", 1, "Rossi", "1.00");
		assertThat(there.documents).hasSize(1);
		assertThat(ledger.deliveries("p3")).hasSize(1);
	}

	@Test
	void aCorrectionChangesTheOneThatIsThereAndLeavesWhatOthersGaveIt() {
		file("p4", 1, "Rossi", "1.00");
		ObjectNode filed = there.documents.get(0);
		filed.withArray("custom_fields").addObject().put("field", 99).put("value", "theirs");
		filed.withArray("tags").add(77);
		file("p4", 2, "Verdi", "2.00");
		assertThat(there.documents).hasSize(1);
		assertThat(filed.path("title").asText()).startsWith("Verdi");
		assertThat(filed.path("custom_fields").toString()).contains("theirs", "\"2.00\"").doesNotContain("1.00");
		assertThat(filed.path("tags")).hasToString("[21,22,77]");
	}

	@Test
	void aCorrectionOfWhatIsStillBeingConsumedIsFiledAsCorrected() {
		there.quick = false;
		assertThat(failure("p10")).hasMessageContaining("still at it");
		assertThatThrownBy(() -> file("p10", 2, "Verdi", "2.00")).hasMessageContaining("still at it");
		there.consumeAfterLooks = 3;
		file("p10", 2, "Verdi", "2.00");
		assertThat(there.documents).hasSize(1);
		assertThat(there.documents.get(0).path("title").asText()).startsWith("Verdi");
		assertThat(there.documents.get(0).path("custom_fields").toString()).contains("\"2.00\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			x.pdf: Not consuming x.pdf: It is a duplicate of A #7 title (#100)
			Not consuming: It is a duplicate of document #100
			""")
	void aFileThatIsThereByAnotherWayGetsOurFields(String result) {
		file("other", 1, "Rossi", "1.00");
		// somebody else put it there
		there.documents.get(0).putArray("custom_fields");
		there.failing = result;
		file("p5", 1, "Verdi", "2.00");
		assertThat(there.documents).hasSize(1);
		assertThat(there.documents.get(0).path("custom_fields").toString()).contains("p5");
		assertThat(ledger.deliveries("p5")).singleElement()
			.satisfies((delivery) -> assertThat(delivery.place()).isEqualTo("#100"));
	}

	@Test
	void aFileThatIsAnotherDocumentThereStaysThatOne() {
		file("p11", 1, "Rossi", "1.00");
		String before = there.documents.get(0).toString();
		there.failing = "Not consuming: It is a duplicate of document #100";
		assertThat(failure("p12")).isInstanceOf(Undeliverable.class).hasMessageContaining("#100");
		assertThat(there.documents.get(0).toString()).isEqualTo(before);
		ledger.erased = "p11";
		file("p12", 1, "Rossi", "1.00");
		assertThat(there.documents.get(0).path("custom_fields").toString()).contains("p12").doesNotContain("p11");
	}

	@Test
	void aFileThatItCannotConsumeIsGivenUpWithoutItsWords() {
		there.failing = "Unsupported mime type secret";
		assertThat(failure("p6")).isInstanceOf(Undeliverable.class).hasMessageContaining("tasks");
		there.failing = "";
		file("p6", 1, "Rossi", "1.00");
		assertThat(there.documents).as("a try by hand").hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "401,token", "403,token", "404,address", "302,address", "406,address", "500,now", "503,now",
			"429,now" })
	void aServerThatIsNotAsItShouldBeIsWaitedFor(int status, String said) {
		there.status = status;
		assertThat(failure("p7")).isInstanceOf(ServiceUnavailable.class).hasMessageContaining(said);
	}

	@ParameterizedTest
	@CsvSource({ "400", "413" })
	void whatItWillNeverTakeIsGivenUp(int status) {
		there.status = status;
		assertThat(failure("p8")).isInstanceOf(Undeliverable.class).hasMessageContaining(String.valueOf(status));
	}

	@Test
	void settingsThatNameWhatIsNotThereAreWaitedForAndNotShown() {
		settings = settings(there.url(), FakePaperless.TOKEN, "nothing", List.of());
		assertThat(failure("p9")).hasMessageContaining("custom fields");
		settings = settings(there.url(), FakePaperless.TOKEN, "dromedary", List.of("nothing"));
		assertThat(failure("p9")).hasMessageContaining("tags");
		settings = settings("http://me:secret@host", "secret", "dromedary", List.of());
		assertThat(failure("p9")).hasMessageContaining("url");
		settings = settings(there.url(), "se\ncret", "dromedary", List.of());
		assertThat(failure("p9")).hasMessageContaining("url");
		there.close();
		settings = settings(there.url(), FakePaperless.TOKEN, "dromedary", List.of());
		assertThat(failure("p9")).hasMessageContaining("does not answer");
	}

	private DocumentException failure(String id) {
		DocumentException failure = Objects
			.requireNonNull(catchThrowableOfType(DocumentException.class, () -> file(id, 1, "Rossi", "1.00")));
		assertThat(failure).hasMessageNotContaining("secret").hasNoCause();
		assertThat(ledger.deliveries(id)).isEmpty();
		return failure;
	}

	private void file(String id, int revision, String seller, String total) {
		Samples
			.among(ledger,
					(payload, types, locale) -> new Paperless((prefix) -> settings, payload, ledger,
							Duration.ofMillis(20)))
			.file(Samples.bill(id, revision, Map.of("seller", seller, "total", total, "number", "A-1"), List.of()),
					"paperless", "dromedary.to-paperless");
	}

	private static PaperlessSettings settings(String url, String token, String field, List<String> tags) {
		return new PaperlessSettings(url, token, field, "{seller} {number}", tags,
				Map.of("Total", "{total}", "Count", "{revision}"), Duration.ofMillis(200));
	}

}
