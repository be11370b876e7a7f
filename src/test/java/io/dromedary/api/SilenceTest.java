package io.dromedary.api;

import java.util.List;

import io.dromedary.api.Caller.Part;
import io.dromedary.document.Document;
import io.dromedary.document.Finder;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents are personal data: none of their words reach the log, not even at TRACE. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class SilenceTest {

	private static final String WORD = "Kanarienvogel";

	@Autowired
	Caller caller;

	@Autowired
	MemoryLedger ledger;

	@Autowired
	LoggingSystem logging;

	@BeforeEach
	void loud() {
		logging.setLogLevel("ROOT", LogLevel.TRACE);
	}

	@AfterEach
	void quiet() {
		logging.setLogLevel("ROOT", LogLevel.INFO);
	}

	@Test
	void noWordOfADocumentAndNoTokenReachesTheLog(CapturedOutput output) throws Exception {
		caller.upload("?type=unknown", Part.file("a.pdf", WORD));
		caller.upload("", Part.file("a.pdf", WORD), Part.file(MemoryReceiver.BROKEN, WORD));
		caller.bring("?fileName=" + WORD + "&metadata.a=" + WORD + "&deliverTo=" + WORD, "application/pdf",
				WORD.getBytes(), "Idempotency-Key", WORD);
		caller.bring("?fileName=" + WORD + "&metadata.a=" + WORD, "application/pdf", WORD.getBytes(),
				"Content-Disposition", "attachment; filename=" + WORD, "Idempotency-Key", WORD);
		for (String json : List.of("{'version': 2, 'action': 'approve', 'fields': {'date': '%s'}}", "%s", "{'a': %s",
				"{'version': 2, 'action': 'approve', 'fields': {'nonsense': '%s'}}", "{'version': '%s'}")) {
			Entry entry = ledger.add(Status.PROCESSING, "a.pdf", WORD.getBytes(), "invoice");
			Document document = ledger.document(entry.id()).orElseThrow();
			ledger.review(entry, Papers.invoice(document, Finder.LABEL));
			String path = "/api/documents/" + entry.id();
			caller.post(path + "/decision", "application/json", json.formatted(WORD).replace('\'', '"'));
			assertThat(caller.get(path + "/original").text()).isEqualTo(WORD);
			assertThat(caller.get(path).text()).contains("A-17");
		}
		LoggerFactory.getLogger(SilenceTest.class).trace("it is loud");
		assertThat(output.getAll()).contains("it is loud").doesNotContain(WORD, "A-17", caller.token());
	}

}
