package io.dromedary.deliver.hook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.dromedary.document.Sentence;

/**
 * Where messages may go that whoever holds the token of the API has sent on their way: to
 * public addresses, and to those that the operator has allowed. A name is looked up once
 * for a try, and what was looked at is what is connected to: a name that means another
 * address a moment later leads nowhere.
 */
final class Addresses {

	private static final int LONGEST_URL = 2000;

	private final List<Allowed> allowed;

	private final Resolver resolver;

	private final Duration patience;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "hook-names");
		thread.setDaemon(true);
		return thread;
	});

	/** What a name means now. */
	@FunctionalInterface
	interface Resolver {

		InetAddress[] resolve(String host) throws UnknownHostException;

	}

	/**
	 * @param allow hosts, addresses and networks, see {@link Allowed}
	 * @param patience longest wait for what a name means
	 */
	Addresses(List<String> allow, Resolver resolver, Duration patience) {
		this.allowed = allow.stream().map(Allowed::of).flatMap(Optional::stream).toList();
		this.resolver = resolver;
		this.patience = patience;
	}

	/**
	 * The address that a text is.
	 * @throws ForbiddenAddress where it is none that messages are posted to
	 */
	static URI url(String text) throws ForbiddenAddress {
		try {
			URI url = (text.length() <= LONGEST_URL) ? new URI(text) : URI.create("");
			String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
			if (url.getHost() != null && url.getRawUserInfo() == null && url.getPort() != 0 && url.getPort() <= 65_535
					&& Set.of("http", "https").contains(scheme)) {
				return url;
			}
		}
		catch (java.net.URISyntaxException ex) {
			// its message shows the text
		}
		throw new ForbiddenAddress(Sentence.of("deliver.hook.url"));
	}

	/**
	 * Where the host of a URL is now, each of them allowed.
	 * @throws ForbiddenAddress where one of them is not
	 */
	List<InetAddress> of(URI url) throws IOException {
		String host = host(url);
		List<InetAddress> found = resolved(host);
		int port = port(url);
		for (InetAddress address : found) {
			boolean wanted = allowed.stream().anyMatch((one) -> one.holds(host, address, port));
			if (!wanted && !Network.anywhere(address)) {
				throw new ForbiddenAddress(Sentence.of("deliver.hook.private"));
			}
			if (!wanted && "http".equalsIgnoreCase(url.getScheme())) {
				throw new ForbiddenAddress(Sentence.of("deliver.hook.plain"));
			}
		}
		return found;
	}

	/** The one that is connected to, also where the URL says none. */
	static int port(URI url) {
		return (url.getPort() > 0) ? url.getPort() : "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
	}

	/** Without the brackets of an address of version 6. */
	static String host(URI url) {
		return url.getHost().replaceAll("[\\[\\]]", "");
	}

	private List<InetAddress> resolved(String host) throws IOException {
		Future<InetAddress[]> answer = threads.submit(() -> resolver.resolve(host));
		try {
			return List.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new UnknownHostException();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UnknownHostException();
		}
		finally {
			answer.cancel(true);
		}
	}

}
