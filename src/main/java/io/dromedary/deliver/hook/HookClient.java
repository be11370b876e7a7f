package io.dromedary.deliver.hook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import io.dromedary.deliver.webhook.Answer;

/**
 * Posts over HTTP/1.1 (RFC 9112) to an address that was looked at, and to no other. The
 * clients at hand look a name up once more, or lose it in TLS where they are given an
 * address. Of an answer only the head is read, a connection serves one post, and no
 * redirect is followed.
 */
final class HookClient implements AutoCloseable {

	/** Longest head of an answer, in bytes. */
	private static final int HEAD = 16 * 1024;

	private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-9]\\d\\d)(?: .*)?");

	private final Addresses addresses;

	private final SSLSocketFactory tls;

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
	HookClient(Addresses addresses, SSLSocketFactory tls, Duration timeout, Clock clock) {
		this.addresses = addresses;
		this.tls = tls;
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
		try (Connection connection = new Connection()) {
			Future<?> deadline = deadlines.schedule(connection::close, timeout.toMillis(), TimeUnit.MILLISECONDS);
			try {
				return exchange(connection.open(url, addresses.of(url)), url, headers, body);
			}
			finally {
				deadline.cancel(false);
			}
		}
	}

	/** What is closed when time is up, whichever it is by then. */
	private final class Connection implements AutoCloseable {

		private boolean closed;

		private Socket socket = new Socket();

		Socket open(URI url, List<InetAddress> where) throws IOException {
			boolean secure = "https".equalsIgnoreCase(url.getScheme());
			int port = (url.getPort() > 0) ? url.getPort() : secure ? 443 : 80;
			Socket plain = connect(where, port);
			if (!secure) {
				return plain;
			}
			SSLSocket encrypted = (SSLSocket) tls.createSocket(plain, Addresses.host(url), port, true);
			SSLParameters parameters = encrypted.getSSLParameters();
			parameters.setEndpointIdentificationAlgorithm("HTTPS");
			encrypted.setSSLParameters(parameters);
			encrypted.startHandshake();
			return encrypted;
		}

		/** To the first that takes the connection. */
		private Socket connect(List<InetAddress> where, int port) throws IOException {
			IOException failure = new IOException("no address");
			for (InetAddress address : where) {
				try {
					Socket next = next();
					next.connect(new InetSocketAddress(address, port), (int) timeout.toMillis() / where.size());
					return next;
				}
				catch (IOException ex) {
					failure = ex;
				}
			}
			throw failure;
		}

		private synchronized Socket next() throws IOException {
			if (closed) {
				throw new IOException("time is up");
			}
			socket.close();
			socket = new Socket();
			return socket;
		}

		@Override
		public synchronized void close() {
			closed = true;
			try {
				// under TLS: a farewell would wait for the other side
				socket.close();
			}
			catch (IOException ex) {
				// it is closed
			}
		}

	}

	private Answer exchange(Socket socket, URI url, Map<String, String> headers, byte[] body) throws IOException {
		try {
			OutputStream out = socket.getOutputStream();
			out.write(head(url, headers, body.length));
			out.write(body);
			out.flush();
		}
		catch (IOException ex) {
			// it may have answered before it has read all, and be gone
			return answer(socket.getInputStream());
		}
		return answer(socket.getInputStream());
	}

	private static byte[] head(URI url, Map<String, String> headers, int length) {
		URI ascii = URI.create(url.toASCIIString());
		String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
		String query = (ascii.getRawQuery() != null) ? "?" + ascii.getRawQuery() : "";
		String port = (ascii.getPort() > 0) ? ":" + ascii.getPort() : "";
		StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\nHost: " + ascii.getHost() + port
				+ "\r\nUser-Agent: Dromedary\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
				+ length + "\r\n");
		headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
	}

	private Answer answer(InputStream in) throws IOException {
		String head = head(in);
		int status = status(head);
		// on the way to an answer (RFC 9110, section 15.2)
		while (status < 200) {
			head = head(in);
			status = status(head);
		}
		Optional<String> retryAfter = head.lines()
			.filter((line) -> line.regionMatches(true, 0, "Retry-After:", 0, 12))
			.map((line) -> line.substring(12))
			.findFirst();
		return Answer.of(status, retryAfter.orElse(null), clock);
	}

	private static int status(String head) throws IOException {
		Matcher status = STATUS.matcher(head.lines().findFirst().orElse(""));
		if (!status.matches()) {
			throw new IOException("no answer in HTTP/1.1");
		}
		return Integer.parseInt(status.group(1));
	}

	/** Up to the empty line. */
	private static String head(InputStream in) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		int lineLength = 0;
		while (head.size() < HEAD) {
			int next = in.read();
			if (next < 0) {
				break;
			}
			if (next == '\n' && lineLength == 0 && head.size() > 0) {
				return head.toString(StandardCharsets.ISO_8859_1);
			}
			head.write(next);
			lineLength = (next == '\n') ? 0 : (next == '\r') ? lineLength : lineLength + 1;
		}
		throw new IOException("no end of the head of an answer");
	}

	@Override
	public void close() {
		deadlines.shutdownNow();
	}

}
