package io.dromedary.deliver.paperless;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PaperlessApiTest {

	/** Its head comes at once, and its body never ends. */
	@Test
	@Timeout(60)
	void anAnswerThatDoesNotEndIsWaitedForNoLongerThanOneThatDoesNotCome() throws Exception {
		CountDownLatch over = new CountDownLatch(1);
		HttpServer server = server((exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			OutputStream body = exchange.getResponseBody();
			body.write('[');
			body.flush();
			try {
				over.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		try {
			assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(() -> api(server).get("/api/tags/"));
		}
		finally {
			over.countDown();
			server.stop(0);
		}
	}

	@Test
	void anEmptyAnswerDoesNotSayThatNothingIsThere() throws Exception {
		HttpServer server = server((exchange) -> {
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		try {
			assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(() -> api(server).get("/api/documents/"));
		}
		finally {
			server.stop(0);
		}
	}

	private static HttpServer server(HttpHandler answer) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", answer);
		server.start();
		return server;
	}

	private static PaperlessApi api(HttpServer server) {
		return new PaperlessApi(new Service(Service.Kind.TARGET, "paperless"),
				new PaperlessSettings("http://127.0.0.1:" + server.getAddress().getPort(), "token", "dromedary", "",
						List.of(), Map.of(), Duration.ofSeconds(60)),
				Duration.ofSeconds(1));
	}

}
