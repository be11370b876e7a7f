package io.dromedary.api;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.dromedary.api.Caller.Answer;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class PageTest {

	@Autowired
	Caller caller;

	@Autowired
	MemoryLedger ledger;

	@Test
	void aPageIsAPictureThatOnlyTheBrowserKeeps() throws Exception {
		Answer answer = caller.get("/api/documents/" + add("two") + "/pages/2");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text()).isEqualTo("2 turned by 0");
		assertThat(answer.header("Content-Type")).isEqualTo("image/png");
		assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
	}

	@Test
	void aPageIsTurnedAsItWasWhenItWasReadAndTheDetailCountsThem() throws Exception {
		String id = add("two");
		assertThat(caller.get("/api/documents/" + id).body().has("pages")).isFalse();
		String before = caller.get("/api/documents/" + id + "/pages/2").header("ETag");
		ledger.pages.put(id, List.of(page(1, 0), page(2, 3)));
		Answer answer = caller.get("/api/documents/" + id + "/pages/2");
		assertThat(answer.text()).isEqualTo("2 turned by 3");
		assertThat(answer.header("ETag")).isNotEqualTo(before);
		assertThat(caller.get("/api/documents/" + id).body().path("pages").asInt()).isEqualTo(2);
	}

	@Test
	void aPictureThatStillHoldsIsNotDrawnAgain() throws Exception {
		String path = "/api/documents/" + add("two") + "/pages/1";
		String tag = caller.get(path).header("ETag");
		Answer again = caller.send(
				caller.request(path).header("Authorization", "Bearer " + caller.token()).header("If-None-Match", tag));
		assertThat(again.status()).isEqualTo(304);
		assertThat(again.response().body()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "two, 3, 404, api.no-such-page", "two, 0, 404, api.no-such-page", "two, x, 400, api.bad-parameter",
			"unreadable, 1, 409, read.damaged-pdf", "unknown, 1, 409, read.not-yet",
			"busy, 1, 503, read.pictures-busy" })
	void whereThereIsNoPictureTheAnswerSaysWhy(String content, String number, int status, String problem)
			throws Exception {
		Answer answer = caller.get("/api/documents/" + add(content) + "/pages/" + number);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.body().path("type").asText()).endsWith(":" + problem);
	}

	@Test
	void anErasedDocumentIsGoneAndAnUnknownOneWasNeverThere() throws Exception {
		String id = add("two");
		ledger.become(id, Status.ERASED);
		assertThat(caller.get("/api/documents/" + id + "/pages/1").status()).isEqualTo(410);
		assertThat(caller.get("/api/documents/nobody/pages/1").status()).isEqualTo(404);
	}

	@Test
	void whatStoppedTheProgramIsNotTouchedAgain() throws Exception {
		String id = add("two");
		ledger.become(id, Status.FAILED, Sentence.of("work.stopped-the-program", 3));
		Answer answer = caller.get("/api/documents/" + id + "/pages/1");
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body().path("type").asText()).endsWith("api.page-dangerous");
	}

	private String add(String content) {
		return ledger.add(Status.REVIEW, "a.pdf", content.getBytes(StandardCharsets.UTF_8), null).id();
	}

	private static Page page(int number, int turned) {
		return new Page(number, Page.Source.OCR, 100, 200, List.of(), turned);
	}

}
