package io.dromedary.api;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

import io.dromedary.api.Caller.Answer;
import io.dromedary.ledger.Entry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A document that is the whole body of a request. */
@ApiTest
class RawUploadTest {

	private static final byte[] BYTES = "%PDF-1.7 bytes".getBytes(StandardCharsets.US_ASCII);

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
	void aBodyOfAnyDocumentTypeIsADocument() throws Exception {
		Answer answer = caller.bring("?type=invoice&fileName=fattura%20%C3%A8.pdf", "application/pdf", BYTES);
		String id = answer.body().path("id").asText();
		assertThat(answer.status()).isEqualTo(202);
		assertThat(answer.header("Location")).isEqualTo("/api/documents/" + id);
		assertThat(ledger.content(id)).isEqualTo(BYTES);
		assertThat(ledger.entry(id).origin().fileName()).isEqualTo("fattura è.pdf");
		assertThat(ledger.entry(id).type()).isEqualTo("invoice");
		for (String type : new String[] { "image/jpeg", "message/rfc822", "application/octet-stream", "text/plain" }) {
			assertThat(caller.bring("", type, BYTES).status()).isEqualTo(202);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			attachment; filename="a b.pdf" | a b.pdf
			attachment; filename="a.pdf"; filename*=UTF-8''fattura%20%C3%A8.pdf | fattura è.pdf
			inline; filename=plain.pdf | plain.pdf
			attachment; filename="../../etc/passwd" | ../../etc/passwd
			attachment | document.pdf
			attachment; filename="" | document.pdf""")
	void itsNameIsThatOfTheHeader(String header, String name) throws Exception {
		assertThat(caller.bring("", "application/pdf", BYTES, "Content-Disposition", header).status()).isEqualTo(202);
		assertThat(only().origin().fileName()).isEqualTo(name);
	}

	@Test
	void aNameInTheBytesOfUtf8IsReadAsSuch() throws Exception {
		String bytes = new String("attachment; filename=\"CITTÀ è.pdf\"".getBytes(StandardCharsets.UTF_8),
				StandardCharsets.ISO_8859_1);
		try (Socket socket = socket()) {
			send(socket, "Content-Type: application/pdf\r\nContent-Disposition: " + bytes
					+ "\r\nContent-Length: 4\r\nConnection: close\r\n\r\n%PDF");
			assertThat(answer(socket)).startsWith("HTTP/1.1 202");
		}
		assertThat(only().origin().fileName()).isEqualTo("CITTÀ è.pdf");
	}

	@Test
	void anUnreadableNameIsABadRequest() throws Exception {
		Answer answer = caller.bring("", "application/pdf", BYTES, "Content-Disposition",
				"attachment; filename*=nonsense''%zz");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(caller
			.bring("", "application/pdf", BYTES, "Content-Disposition", "attachment; filename*=UTF-8''a%00b.pdf")
			.status()).isEqualTo(400);
		assertThat(ledger.entries).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-www-form-urlencoded", "application/json", "multipart/mixed; boundary=x",
			"multipart/related; boundary=x", "nonsense" })
	void whatIsNoDocumentIsUnsupported(String type) throws Exception {
		Answer answer = caller.bring("", type, BYTES);
		assertThat(answer.status()).isEqualTo(415);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.body().path("detail").asText()).contains("multipart/form-data", "application/pdf");
		assertThat(ledger.entries).isEmpty();
	}

	@Test
	void aPdfThatCurlCallsAFormIsUnsupported() throws Exception {
		Answer answer = caller.bring("", "application/x-www-form-urlencoded", "%PDF-1.7\n%\u00e2\u00e3".getBytes());
		assertThat(answer.status()).isEqualTo(415);
	}

	@Test
	void aBodyWithoutATypeOrPackedIsUnsupported() throws Exception {
		Answer untyped = caller.send(caller.request("/api/documents")
			.header("Authorization", "Bearer " + caller.token())
			.POST(BodyPublishers.ofByteArray(BYTES)));
		assertThat(untyped.status()).isEqualTo(415);
		assertThat(caller.bring("", "application/pdf", BYTES, "Content-Encoding", "gzip").status()).isEqualTo(415);
	}

	@Test
	void anEmptyBodyIsNoDocument() throws Exception {
		Answer answer = caller.bring("", "application/pdf", new byte[0]);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body().path("detail").asText()).contains("empty");
	}

	@Test
	void aTooLargeBodyIsToldTheLimitsAlsoWhereItsLengthIsNotSaid() throws Exception {
		byte[] large = new byte[1_100_000];
		Answer said = caller.bring("", "application/pdf", large);
		Answer unsaid = caller.send(caller.request("/api/documents")
			.header("Authorization", "Bearer " + caller.token())
			.header("Content-Type", "application/pdf")
			.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
		assertThat(said.status()).isEqualTo(413);
		assertThat(unsaid.status()).isEqualTo(413);
		assertThat(unsaid.body().path("detail").asText()).contains("1 MB");
		assertThat(receiver.left).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: 1000\r\n\r\n%PDF-", "Transfer-Encoding: chunked\r\n\r\n5\r\n%PDF-\r\n" })
	void aClientThatDiesLeavesNothing(String rest) throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		receiver.beforeKeep = begun::countDown;
		try (Socket socket = socket()) {
			send(socket, "Content-Type: application/pdf\r\n" + rest);
			begun.await();
		}
		receiver.beforeKeep = () -> {
		};
		assertThat(caller.bring("", "application/pdf", BYTES).status()).isEqualTo(202);
		Awaitility.await().untilAsserted(() -> assertThat(receiver.left).isEmpty());
		assertThat(ledger.entries).hasSize(1);
	}

	@Test
	void whoAsksBeforeSendingABodyIsRefusedWithoutIt() throws Exception {
		try (Socket socket = socket()) {
			send(socket, "Content-Type: application/pdf\r\nContent-Length: 100000000\r\nExpect: 100-continue\r\n\r\n");
			byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
			assertThat(new String(line, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
		}
		try (Socket socket = socket()) {
			send(socket, "Content-Type: application/pdf\r\nContent-Length: 4\r\nExpect: 100-continue\r\n"
					+ "Connection: close\r\n\r\n");
			byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 100 \r\n\r\n".length());
			assertThat(new String(line, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100");
			socket.getOutputStream().write(BYTES, 0, 4);
			assertThat(answer(socket)).startsWith("HTTP/1.1 202");
		}
	}

	private Entry only() {
		assertThat(ledger.entries).hasSize(1);
		return ledger.entries.values().iterator().next();
	}

	private Socket socket() throws Exception {
		return new Socket("127.0.0.1", caller.port());
	}

	private void send(Socket socket, String rest) throws Exception {
		OutputStream out = socket.getOutputStream();
		out.write(("POST /api/documents HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + caller.token() + "\r\n"
				+ rest)
			.getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
	}

	private static String answer(Socket socket) throws Exception {
		return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

}
