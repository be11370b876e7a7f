package io.dromedary.deliver.hook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

import io.dromedary.deliver.webhook.Answer;
import org.apache.hc.core5.ssl.SSLContexts;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against a peer that says what a server of HTTP would never say. */
class HookClientTest {

	private static final byte[] BODY = "{\"seller\":\"Caffè\"}".getBytes(StandardCharsets.UTF_8);

	private static final Duration LONG = Duration.ofMinutes(1);

	private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

	private ServerSocket server;

	@AfterEach
	void close() throws IOException {
		server.close();
	}

	/** Answers each connection with this text; the last one stays open. */
	private URI peer(ServerSocket socket, String scheme, String answer) {
		server = socket;
		Thread thread = new Thread(() -> {
			try {
				while (true) {
					answer(server.accept(), answer);
				}
			}
			catch (IOException ex) {
				// closed
			}
		});
		thread.setDaemon(true);
		thread.start();
		return URI.create(scheme + "://x.example:" + socket.getLocalPort() + "/hook/%20a?token=t%26");
	}

	private void answer(Socket socket, String answer) {
		try {
			if (socket instanceof SSLSocket secure) {
				secure.startHandshake();
				heard.add(((ExtendedSSLSession) secure.getSession()).getRequestedServerNames()
					.stream()
					.map((name) -> ((SNIHostName) name).getAsciiName())
					.findFirst()
					.orElse("none"));
			}
			InputStream in = socket.getInputStream();
			byte[] bytes = new byte[8192];
			StringBuilder all = new StringBuilder();
			while (!all.toString().endsWith("}")) {
				all.append(new String(bytes, 0, in.read(bytes), StandardCharsets.UTF_8));
			}
			heard.add(all.toString());
			OutputStream out = socket.getOutputStream();
			out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
		}
		catch (IOException | IndexOutOfBoundsException ex) {
			// the client has gone
		}
	}

	private Answer post(URI url, SSLContext tls, Duration timeout) throws IOException {
		Addresses addresses = new Addresses(List.of("127.0.0.0/8"),
				(host) -> new InetAddress[] { InetAddress.getByName("127.0.0.1") }, LONG);
		try (HookClient client = new HookClient(addresses, tls, timeout, Clock.systemUTC())) {
			return client.post(url, Map.of("webhook-id", "evt_1"), BODY);
		}
	}

	private Answer post(String answer, Duration timeout) throws IOException {
		URI url = peer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http", answer);
		return post(url, SSLContexts.createSystemDefault(), timeout);
	}

	@Test
	void whatIsSentIsWholeAndTheNameIsKept() throws Exception {
		assertThat(post("HTTP/1.1 200 OK\r\n\r\n", LONG)).isEqualTo(new Answer(200, null));
		String sent = heard.take();
		assertThat(sent).startsWith("POST /hook/%20a?token=t%26 HTTP/1.1\r\n")
			.contains("\r\nHost: x.example:" + server.getLocalPort() + "\r\n",
					"\r\nContent-Length: " + BODY.length + "\r\n", "\r\nwebhook-id: evt_1\r\n",
					"\r\nContent-Type: application/json\r\n", "\r\nUser-Agent: Dromedary\r\n")
			.endsWith("\r\n\r\n{\"seller\":\"Caffè\"}");
	}

	@Test
	void whatIsSaidOnTheWayIsNoAnswer() throws IOException {
		assertThat(post("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
				+ "HTTP/1.0 429 Slow\r\nretry-after:  7 \r\nX: y\r\n\r\nbody", LONG))
			.isEqualTo(new Answer(429, Duration.ofSeconds(7)));
	}

	@Test
	void endsOfLinesMayBeShort() throws IOException {
		assertThat(post("HTTP/1.1 204\nA: b\n\n", LONG).status()).isEqualTo(204);
	}

	/** The client reads on for a status line, until its time is over. */
	@ParameterizedTest
	@ValueSource(strings = { "SSH-2.0-OpenSSH_9\r\n\r\n", "HTTP/2 200\r\n\r\n", "HTTP/1.1 20\r\n\r\n",
			"HTTP/1.1 abc\r\n\r\n", "\r\n\r\n\r\n" })
	void whatIsNoHttpIsNoAnswer(String answer) {
		assertThatThrownBy(() -> post(answer, Duration.ofSeconds(1))).isInstanceOf(IOException.class);
	}

	@Test
	void aHeadWithoutEndIsNotRead() {
		assertThatThrownBy(() -> post("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(10_000), LONG))
			.isInstanceOf(IOException.class);
	}

	@Test
	void whatComesDropByDropEndsInTime() {
		assertThatThrownBy(() -> post("HTTP/1.1 200 OK\r\nX: ", Duration.ofMillis(300)))
			.isInstanceOf(IOException.class);
	}

	@Test
	void aHandshakeThatIsNotAnsweredEndsInTime() throws IOException {
		URI url = peer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "https", "");
		assertThatThrownBy(() -> post(url, SSLContexts.createSystemDefault(), Duration.ofMillis(300)))
			.isInstanceOf(IOException.class);
	}

	@Test
	void theCertificateMustBeOfTheNameAndTheNameIsAskedFor() throws Exception {
		assertThat(secure("x.example").status()).isEqualTo(200);
		assertThat(heard.take()).isEqualTo("x.example");
		server.close();
		assertThatThrownBy(() -> secure("y.example")).isInstanceOf(SSLException.class);
	}

	private Answer secure(String name) throws Exception {
		SSLContext context = context(name);
		ServerSocket socket = context.getServerSocketFactory()
			.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
		return post(peer(socket, "https", "HTTP/1.1 200 OK\r\n\r\n"), context, LONG);
	}

	/** Of a server with a certificate for this name, and of a client that trusts it. */
	private static SSLContext context(String name) throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(256);
		KeyPair keys = generator.generateKeyPair();
		X500Name subject = new X500Name("CN=" + name);
		Instant now = Instant.now();
		X509Certificate certificate = new JcaX509CertificateConverter()
			.getCertificate(new JcaX509v3CertificateBuilder(subject, BigInteger.ONE, Date.from(now.minusSeconds(3600)),
					Date.from(now.plusSeconds(3600)), subject, keys.getPublic())
				.addExtension(Extension.subjectAlternativeName, false,
						new GeneralNames(new GeneralName(GeneralName.dNSName, name)))
				.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setKeyEntry("key", keys.getPrivate(), new char[0], new X509Certificate[] { certificate });
		KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		own.init(store, new char[0]);
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry("key", certificate);
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
		return context;
	}

}
