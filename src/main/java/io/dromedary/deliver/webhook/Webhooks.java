package io.dromedary.deliver.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import io.dromedary.deliver.Form;
import io.dromedary.deliver.Payload;
import io.dromedary.deliver.files.Original;
import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentException;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Undeliverable;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.hook.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;

/**
 * The bean {@code webhooks}: posts documents to an address, signed by Standard Webhooks
 * 1.0. Every try of one revision of a document has the same {@code webhook-id}, by which
 * a receiver knows it again that has it already. No redirect is followed, and no answer
 * read beyond its head.
 */
public class Webhooks {

	private static final String JSON = "application/json";

	private static final Duration CONNECT = Duration.ofSeconds(10);

	private final Function<String, WebhookSettings> settings;

	private final BiFunction<Assessment, Long, byte[]> payload;

	private final Ledger ledger;

	private final Clock clock;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(CONNECT)
		.build();

	private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();

	/**
	 * @param settings those under a prefix
	 * @param payload what is sent of a document, as UTF-8 JSON, with its file where that
	 * has no more than so many bytes
	 */
	Webhooks(Function<String, WebhookSettings> settings, BiFunction<Assessment, Long, byte[]> payload, Ledger ledger,
			Clock clock) {
		this.settings = settings;
		this.payload = payload;
		this.ledger = ledger;
		this.clock = clock;
	}

	/**
	 * Posts a document, and says that it is delivered where the receiver took it (2xx).
	 * @param target as types name it: {@code webhook}
	 * @param prefix of its settings: {@code dromedary.webhook}
	 * @throws ServiceUnavailable where the receiver or its settings are not as they
	 * should be: the document waits
	 * @throws Undeliverable where the receiver will not take this document, or nothing
	 * any more
	 */
	public void post(Assessment assessment, String target, String prefix) {
		Service service = new Service(Service.Kind.TARGET, target);
		Breaker breaker = breakers.computeIfAbsent(target, (name) -> new Breaker(clock));
		breaker.pass();
		WebhookSettings known = settings(prefix, service);
		HttpRequest request = request(assessment, known, service);
		Answer answer = answer(request, service, breaker);
		if (!answer.taken()) {
			DocumentException failure = answer.failure(service);
			throw (failure instanceof ServiceUnavailable away) ? breaker.failed(away, answer.pause()) : failure;
		}
		breaker.succeeded();
		ledger.delivered(assessment.document(), target, "HTTP " + answer.status());
	}

	private HttpRequest request(Assessment assessment, WebhookSettings known, Service service) {
		Document document = assessment.document();
		String id = Message.id(document.id(), document.revision());
		byte[] json = payload.apply(assessment, known.originalBytes());
		if (!known.apart(document.content().size())) {
			return request(id, JSON, json, known, service);
		}
		// of the id, so that the same is posted each time
		Form form = new Form("dromedary-" + id).field("payload", new String(json, StandardCharsets.UTF_8))
			.file("original", document.origin().fileName(), Original.bytes(document));
		return request(id, form.mediaType(), form.bytes(), known, service);
	}

	/**
	 * How large a file may be that stands in what the address is posted, in bytes.
	 * @param prefix of its settings
	 */
	public long original(String prefix) {
		try {
			return settings.apply(prefix).originalBytes();
		}
		catch (BindException ex) {
			return Payload.LINK;
		}
	}

	/**
	 * Where it posts to; empty where no address is set.
	 * @param target as types name it: {@code webhook}
	 * @param prefix of its settings: {@code dromedary.webhook}
	 * @throws ServiceUnavailable where the settings are not as they should be
	 */
	Optional<URI> address(String target, String prefix) {
		Service service = new Service(Service.Kind.TARGET, target);
		WebhookSettings known = settings(prefix, service);
		return known.url().isBlank() ? Optional.empty()
				: Optional.of(request("check", JSON, new byte[0], known, service).uri());
	}

	/**
	 * Posts something else than a document to the address.
	 * @param id the {@code webhook-id}
	 * @param target as types name it: {@code webhook}
	 * @param prefix of its settings: {@code dromedary.webhook}
	 * @throws ServiceUnavailable where it does not answer, or its settings are not as
	 * they should be
	 */
	public Answer post(String id, byte[] body, String target, String prefix) {
		Service service = new Service(Service.Kind.TARGET, target);
		return answer(request(id, JSON, body, settings(prefix, service), service), service);
	}

	private Answer answer(HttpRequest request, Service service, Breaker breaker) {
		try {
			return answer(request, service);
		}
		catch (ServiceUnavailable away) {
			throw Thread.currentThread().isInterrupted() ? away : breaker.failed(away, null);
		}
	}

	private Answer answer(HttpRequest request, Service service) {
		try {
			return Answer.of(client.send(request, BodyHandlers.ofInputStream()), clock);
		}
		catch (IOException | IllegalArgumentException ex) {
			// the client of the JDK says so of a head that it does not understand
			throw away(service);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw away(service);
		}
	}

	private WebhookSettings settings(String prefix, Service service) {
		try {
			WebhookSettings known = settings.apply(prefix);
			if (!known.timeout().isZero() && !known.timeout().isNegative()) {
				return known;
			}
		}
		catch (BindException ex) {
			// its message shows the value
		}
		throw new ServiceUnavailable(service, Sentence.of("deliver.webhook.settings", prefix));
	}

	static ServiceUnavailable away(Service service) {
		return new ServiceUnavailable(service, Sentence.of("deliver.webhook.away", String.valueOf(service.name())));
	}

	private HttpRequest request(String id, String mediaType, byte[] body, WebhookSettings settings, Service service) {
		long now = clock.instant().getEpochSecond();
		try {
			HttpRequest.Builder request = HttpRequest.newBuilder(address(settings.url(), service))
				.timeout(settings.timeout())
				.header("Content-Type", mediaType)
				.header("User-Agent", "Dromedary")
				.header("webhook-id", id)
				.header("webhook-timestamp", Long.toString(now))
				.POST(HttpRequest.BodyPublishers.ofByteArray(body));
			if (!settings.secret().isBlank()) {
				request.header("webhook-signature", Signature.standard(secrets(settings, service), id, now, body));
				if (settings.hubSignature()) {
					request.header("X-Hub-Signature-256", Signature.hub(settings.secret(), body));
				}
			}
			if (!settings.header().isBlank()) {
				request.setHeader(settings.header().strip(), settings.headerValue().strip());
			}
			return request.build();
		}
		catch (IllegalArgumentException ex) {
			// its message would show the value of a header
			throw new ServiceUnavailable(service,
					Sentence.of("deliver.webhook.header", String.valueOf(service.name())));
		}
	}

	private static List<Secret> secrets(WebhookSettings settings, Service service) {
		return Stream.of(settings.secret(), settings.oldSecret())
			.filter((text) -> !text.isBlank())
			.map((text) -> Secret.of(text, service))
			.toList();
	}

	private static URI address(String url, Service service) {
		URI address = parsed(url.strip());
		if (address == null || address.getHost() == null || address.getUserInfo() != null
				|| !List.of("http", "https").contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))) {
			throw new ServiceUnavailable(service, Sentence.of("deliver.webhook.url", String.valueOf(service.name())));
		}
		return address;
	}

	private static @Nullable URI parsed(String url) {
		try {
			return URI.create(url);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
