package io.dromedary.api;

import java.nio.charset.StandardCharsets;

import io.dromedary.api.Caller.Answer;
import io.dromedary.document.Status;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class OriginalTest {

	@Autowired
	Caller caller;

	@Autowired
	MemoryLedger ledger;

	@Test
	void theOriginalComesBackByteForByteAsADownload() throws Exception {
		Answer answer = original("fattura è.pdf", "%PDF-1.7 \u0000 end");
		assertThat(answer.text()).isEqualTo("%PDF-1.7 \u0000 end");
		assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
		assertThat(answer.header("Content-Length")).isEqualTo("14");
		assertThat(answer.header("Content-Disposition"))
			.isEqualTo("attachment; filename=\"fattura _.pdf\"; filename*=UTF-8''fattura%20%C3%A8.pdf");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
	}

	@Test
	void aWebPageIsHandedOutAsBytes() throws Exception {
		assertThat(original("a.pdf", "<html><script>").header("Content-Type")).isEqualTo("application/octet-stream");
		assertThat(original("a.html", "").header("Content-Type")).isEqualTo("application/octet-stream");
	}

	@Test
	void aNameCannotLeaveItsHeader() throws Exception {
		String disposition = original("../..\\a\"b\r\nX-Evil: 1;\u202e.pdf", "a").header("Content-Disposition");
		assertThat(disposition)
			.isEqualTo("attachment; filename=\"a_b__X-Evil_ 1;_.pdf\"; filename*=UTF-8''a_b__X-Evil_%201%3B_.pdf");
	}

	@Test
	void anErasedDocumentIsGone() throws Exception {
		String id = ledger.add(Status.ERASED, "a.pdf", new byte[0], null).id();
		assertThat(caller.get("/api/documents/" + id + "/original").status()).isEqualTo(410);
		assertThat(caller.get("/api/documents/" + id).body().at("/links").has("original")).isFalse();
	}

	private Answer original(String name, String text) throws Exception {
		String id = ledger.add(Status.DELIVERED, name, text.getBytes(StandardCharsets.UTF_8), null).id();
		return caller.get("/api/documents/" + id + "/original");
	}

}
