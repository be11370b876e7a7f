package io.dromedary.deliver.webhook;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.home.SelfCheck;

/**
 * The self-check of the address that documents are posted to: somebody listens there, or
 * there is a proxy between. Nothing is posted.
 */
class WebhookCheck implements SelfCheck {

	private static final Service WEBHOOK = new Service(Service.Kind.TARGET, "webhook");

	private static final Duration CONNECT = Duration.ofSeconds(10);

	private final Webhooks webhooks;

	WebhookCheck(Webhooks webhooks) {
		this.webhooks = webhooks;
	}

	@Override
	public List<Line> look() {
		Sentence what = Sentence.of("deliver.check.webhook");
		try {
			Optional<URI> address = webhooks.address("webhook", "dromedary.webhook");
			if (address.isEmpty()) {
				return List.of(Line.off(what));
			}
			connect(address.get());
			return List.of(Line.ok(what));
		}
		catch (ServiceUnavailable ex) {
			return List.of(Line.broken(what, ex.sentence()));
		}
	}

	private static void connect(URI address) {
		boolean direct = ProxySelector.getDefault()
			.select(address)
			.stream()
			.allMatch((proxy) -> proxy.type() == Proxy.Type.DIRECT);
		int usual = address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
		int port = (address.getPort() >= 0) ? address.getPort() : usual;
		if (direct) {
			try (Socket socket = new Socket()) {
				socket.connect(new InetSocketAddress(address.getHost(), port), (int) CONNECT.toMillis());
			}
			catch (IOException ex) {
				throw Webhooks.away(WEBHOOK);
			}
		}
	}

}
