package io.dromedary.deliver.paperless;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

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
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
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
		server.start();
		try {
			String url = "http://127.0.0.1:" + server.getAddress().getPort();
			PaperlessApi api = new PaperlessApi(new Service(Service.Kind.TARGET, "paperless"),
					new PaperlessSettings(url, "token", "dromedary", "", List.of(), Map.of(), Duration.ofSeconds(60)),
					Duration.ofSeconds(1));
			assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(() -> api.get("/api/tags/"));
		}
		finally {
			over.countDown();
			server.stop(0);
		}
	}

}
