package io.dromedary.deliver.hook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;

import io.dromedary.deliver.webhook.Answer;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Registry;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;

/**
 * Posts to an address that was looked at, and to no other: the client is given what the
 * name means instead of looking it up once more. Of an answer only the head is read, a
 * connection serves one post, and no redirect is followed.
 */
final class HookClient implements AutoCloseable {

	/** Of the head of an answer; a line has at most 8 KiB. */
	private static final Http1Config BOUNDS = Http1Config.custom()
		.setMaxHeaderCount(100)
		.setMaxLineLength(8 * 1024)
		.build();

	private static final ManagedHttpClientConnectionFactory CONNECTIONS = ManagedHttpClientConnectionFactory.builder()
		.http1Config(BOUNDS)
		.build();

	private final Addresses addresses;

	private final Registry<TlsSocketStrategy> tls;

	private final Duration timeout;

	private final Clock clock;

	private final ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(1, (task) -> {
		Thread thread = new Thread(task, "hook-deadline");
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * @param timeout of one post as a whole
	 */
	HookClient(Addresses addresses, SSLContext tls, Duration timeout, Clock clock) {
		this.addresses = addresses;
		this.tls = RegistryBuilder.<TlsSocketStrategy>create()
			.register("https", new DefaultClientTlsStrategy(tls))
			.build();
		this.timeout = timeout;
		this.clock = clock;
		deadlines.setRemoveOnCancelPolicy(true);
	}

	/**
	 * @param headers besides those that every post has
	 * @throws ForbiddenAddress where nothing may be sent there
	 * @throws IOException where it does not answer in time, or not in HTTP
	 */
	Answer post(URI url, Map<String, String> headers, byte[] body) throws IOException {
		HttpPost post = new HttpPost(URI.create(url.toASCIIString()));
		post.setHeader(HttpHeaders.USER_AGENT, "Dromedary");
		post.setHeader(HttpHeaders.CONNECTION, "close");
		headers.forEach(post::setHeader);
		post.setEntity(new ByteArrayEntity(body, ContentType.create("application/json")));
		MinimalHttpClient client = client(addresses.of(url));
		Future<?> deadline = deadlines.schedule(post::abort, timeout.toMillis(), TimeUnit.MILLISECONDS);
		try {
			// not closed: what follows the head may have no end, and would be read to it
			ClassicHttpResponse response = client.executeOpen(HttpHost.create(url), post, null);
			Header retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
			return Answer.of(response.getCode(), (retryAfter != null) ? retryAfter.getValue() : null, clock);
		}
		finally {
			deadline.cancel(false);
			// under TLS: a farewell would wait for the other side
			client.close(CloseMode.IMMEDIATE);
		}
	}

	/** One that knows no other address. */
	private MinimalHttpClient client(List<InetAddress> where) {
		BasicHttpClientConnectionManager connections = BasicHttpClientConnectionManager.create(null,
				new Pinned(where.toArray(InetAddress[]::new)), tls, CONNECTIONS);
		long share = timeout.toMillis() / where.size();
		connections.setConnectionConfig(ConnectionConfig.custom()
			.setConnectTimeout(share, TimeUnit.MILLISECONDS)
			.setSocketTimeout((int) timeout.toMillis(), TimeUnit.MILLISECONDS)
			.build());
		return HttpClients.createMinimal(connections);
	}

	/** Says of any name that it means these. */
	private record Pinned(InetAddress[] where) implements DnsResolver {

		@Override
		public InetAddress[] resolve(String host) {
			return where;
		}

		@Override
		public String resolveCanonicalHostname(String host) {
			return host;
		}

	}

	@Override
	public void close() {
		deadlines.shutdownNow();
	}

}
