package io.dromedary.deliver.webhook;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.Map;

import io.dromedary.document.DocumentException;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Undeliverable;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What routes of the user's own meet over HTTP. */
class HttpTroubleTest {

	private static final Service ERP = new Service(Service.Kind.TARGET, "erp");

	private static DocumentException said(Throwable failure) {
		return new HttpTrouble(Clock.systemUTC()).translate(failure, ERP).orElseThrow();
	}

	private static HttpOperationFailedException answered(int status) {
		return new HttpOperationFailedException("https://erp.example/x with statusCode: 200", status, "said", null,
				Map.of(), "body");
	}

	@Test
	void whatIsAnsweredMeansWhatItMeansOfAWebhook() {
		assertThat(said(answered(503))).isInstanceOf(ServiceUnavailable.class)
			.hasMessageContaining("erp")
			.hasMessageContaining("503")
			.hasMessageNotContaining("example");
		assertThat(said(new IllegalStateException(answered(422)))).isInstanceOf(Undeliverable.class)
			.hasMessageContaining("422");
		assertThat(said(answered(307))).isInstanceOf(ServiceUnavailable.class).hasMessageContaining("elsewhere");
	}

	@Test
	void whoDoesNotAnswerIsAway() {
		assertThat(said(new HttpHostConnectException("refused"))).isInstanceOf(ServiceUnavailable.class)
			.hasMessageContaining("does not answer");
		assertThat(said(new SocketTimeoutException())).isInstanceOf(ServiceUnavailable.class);
	}

	@Test
	void whatIsNotOfHttpIsLeftToOthers() {
		assertThat(new HttpTrouble(Clock.systemUTC()).translate(new ConnectException(), ERP)).isEmpty();
	}

}
