package io.dromedary.api;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import io.dromedary.api.Caller.Answer;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class AttachmentTest {

	@Autowired
	Caller caller;

	@Autowired
	MemoryLedger ledger;

	@Test
	void filesInAnInvoiceAreListedUnderNamesThatHarmNobody() throws Exception {
		JsonNode files = attachments(added(Status.DELIVERED, "x")).body();
		assertThat(files).hasSize(2);
		assertThat(files.get(0).toString()).isEqualTo("{\"number\":1,\"fileName\":\"a____.html\","
				+ "\"mediaType\":\"text/html\",\"size\":1,\"damaged\":false}");
		assertThat(files.get(1).path("damaged").asBoolean()).isTrue();
	}

	@Test
	void oneIsAlwaysADownloadAndNeverAPage() throws Exception {
		Answer answer = attachment(added(Status.REVIEW, "<html><script>"), 1);
		assertThat(answer.text()).isEqualTo("<html><script>");
		assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
		assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=\"a____.html\"");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
		assertThat(attachment(added(Status.REVIEW, "%PDF-1.7"), 1).header("Content-Type")).isEqualTo("application/pdf");
	}

	@Test
	void whatIsNotThereOrDamagedIsSaid() throws Exception {
		String id = added(Status.DELIVERED, "x");
		assertThat(attachment(id, 3).status()).isEqualTo(404);
		assertThat(attachment(id, 2).status()).isEqualTo(409);
		assertThat(attachment(id, 2).body().path("detail").asText()).contains("no base64");
		assertThat(attachments("unknown").status()).isEqualTo(404);
		assertThat(attachments(added(Status.ERASED, "")).status()).isEqualTo(410);
		assertThat(attachments(added(Status.REVIEW, "unreadable")).status()).isEqualTo(409);
		String dangerous = added(Status.FAILED, "x");
		ledger.become(dangerous, Status.FAILED, Sentence.of("work.stopped-the-program"));
		assertThat(attachments(dangerous).status()).isEqualTo(409);
	}

	@Test
	void itNeedsTheToken() throws Exception {
		String path = "/api/documents/" + added(Status.DELIVERED, "x") + "/attachments";
		assertThat(caller.send(caller.request(path)).status()).isEqualTo(401);
		assertThat(caller.send(caller.request(path + "/1")).status()).isEqualTo(401);
	}

	private String added(Status status, String text) {
		return ledger.add(status, "a.xml", text.getBytes(StandardCharsets.UTF_8), null).id();
	}

	private Answer attachments(String id) throws Exception {
		return caller.get("/api/documents/" + id + "/attachments");
	}

	private Answer attachment(String id, int number) throws Exception {
		return caller.get("/api/documents/" + id + "/attachments/" + number);
	}

}
