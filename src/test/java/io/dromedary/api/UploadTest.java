package io.dromedary.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import io.dromedary.api.Caller.Answer;
import io.dromedary.api.Caller.Part;
import io.dromedary.document.Status;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class UploadTest {

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
	void anUploadIsAcceptedWithItsIdStatusAndLinks() throws Exception {
		Answer answer = caller.upload("?type=invoice", Part.file("fattura è ${x}.pdf", "bytes"));
		String id = answer.body().path("id").asText();
		assertThat(answer.status()).isEqualTo(202);
		assertThat(answer.header("Location")).isEqualTo("/api/documents/" + id);
		assertThat(answer.body().path("status").asText()).isEqualTo("received");
		assertThat(answer.body().at("/links/original").asText()).isEqualTo("/api/documents/" + id + "/original");
		assertThat(new String(ledger.content(id), StandardCharsets.UTF_8)).isEqualTo("bytes");
		assertThat(ledger.entry(id).origin().fileName()).isEqualTo("fattura è ${x}.pdf");
		assertThat(ledger.entry(id).type()).isEqualTo("invoice");
	}

	@Test
	void eachOfSeveralFilesHasItsOwnStatusOrProblem() throws Exception {
		Answer answer = caller.upload("", Part.file("a.pdf", "a"), Part.file(MemoryReceiver.REFUSED, "b"),
				Part.file("c.pdf", "c"));
		assertThat(answer.status()).isEqualTo(202);
		JsonNode list = answer.body();
		assertThat(list).hasSize(3);
		assertThat(list.at("/0/status").asText()).isEqualTo("received");
		assertThat(list.at("/0/fileName").asText()).isEqualTo("a.pdf");
		assertThat(list.at("/1/problem/status").asInt()).isEqualTo(422);
		assertThat(list.at("/1").has("id")).isFalse();
		assertThat(list.at("/2").has("problem")).isFalse();
	}

	@Test
	void anUnknownTypeIsUnprocessableAndNothingIsTaken() throws Exception {
		Answer answer = caller.upload("?type=letter", Part.file("a.pdf", "a"));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.body().path("detail").asText()).contains("invoice").doesNotContain("letter");
		assertThat(ledger.entries).isEmpty();
	}

	@Test
	void whoWaitsIsAnsweredOnceTheDocumentIsInReview() throws Exception {
		CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> {
			try {
				return caller.upload("?wait=20", Part.file("a.pdf", "a"));
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
		Awaitility.await().until(() -> !ledger.entries.isEmpty());
		String id = ledger.entries.keySet().iterator().next();
		ledger.become(id, Status.PROCESSING);
		assertThat(answer).isNotDone();
		ledger.become(id, Status.REVIEW);
		Answer waited = answer.get(10, TimeUnit.SECONDS);
		assertThat(waited.status()).isEqualTo(200);
		assertThat(waited.body().path("status").asText()).isEqualTo("review");
		assertThat(waited.body().at("/links/decision").asText()).endsWith(id + "/decision");
	}

	@Test
	void whoWaitsInVainIsToldSoWithTheDocument() throws Exception {
		Answer answer = caller.upload("?wait=1", Part.file("a.pdf", "a"));
		assertThat(answer.status()).isEqualTo(202);
		assertThat(answer.body().path("status").asText()).isEqualTo("received");
	}

	@Test
	void aWaitThatIsNoNumberOrTooLongIsABadRequest() throws Exception {
		assertThat(caller.upload("?wait=soon", Part.file("a.pdf", "a")).status()).isEqualTo(400);
		assertThat(caller.upload("?wait=21", Part.file("a.pdf", "a")).status()).isEqualTo(400);
		assertThat(ledger.entries).isEmpty();
	}

	@Test
	void aTooLargeFileIsToldTheLimits() throws Exception {
		Answer answer = caller.upload("", Part.file("a.pdf", "x".repeat(1_100_000)));
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.body().path("detail").asText()).contains("1 MB", "3 MB");
	}

	@Test
	void anUploadWithoutAFileIsABadRequest() throws Exception {
		assertThat(caller.upload("", new Part("other", "a.pdf", new byte[1])).status()).isEqualTo(400);
		assertThat(caller.upload("", Part.file("a.pdf", "a"), new Part("attachment", "b.pdf", new byte[1])).status())
			.isEqualTo(400);
		assertThat(ledger.entries).isEmpty();
		Answer broken = caller.post("/api/documents", "multipart/form-data; boundary=x", "--x\r\nnonsense");
		assertThat(broken.status()).isEqualTo(400);
		assertThat(broken.body().path("detail").asText()).contains("\"file\"");
	}

	@Test
	void anEmptyFileIsNoDocument() throws Exception {
		Answer answer = caller.upload("", Part.file("a.pdf", ""), Part.file("b.pdf", "b"));
		assertThat(answer.status()).isEqualTo(202);
		assertThat(answer.body().at("/0/problem/status").asInt()).isEqualTo(422);
		assertThat(answer.body().at("/1/status").asText()).isEqualTo("received");
	}

	@Test
	void tooManyFilesAreTooLarge() throws Exception {
		Part[] parts = new Part[201];
		Arrays.fill(parts, Part.file("a.pdf", "a"));
		Answer answer = caller.upload("", parts);
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.body().path("detail").asText()).contains("fewer files");
	}

	@Test
	void aFailureOfTheStoreIsSaidWithoutItsWords() throws Exception {
		Answer full = caller.upload("", Part.file("a.pdf", MemoryReceiver.DISK_FULL));
		assertThat(full.status()).isEqualTo(507);
		assertThat(full.text()).doesNotContain("secret").contains("not taken");
		Answer broken = caller.upload("", Part.file(MemoryReceiver.BROKEN, "a"));
		assertThat(receiver.left).isEmpty();
		assertThat(broken.status()).isEqualTo(500);
		assertThat(broken.text()).doesNotContain("4711", "Exception");
	}

	@Test
	void namesOfTwoHundredCharactersAreTaken() throws Exception {
		String name = "è".repeat(200) + ".pdf";
		assertThat(caller.upload("", Part.file(name, "a")).status()).isEqualTo(202);
		assertThat(ledger.entries.values().iterator().next().origin().fileName()).isEqualTo(name);
	}

}
