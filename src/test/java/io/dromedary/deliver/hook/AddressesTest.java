package io.dromedary.deliver.hook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AddressesTest {

	/** {@code a-1.1.1.1-10.0.0.1} is at two addresses. */
	private static InetAddress[] resolve(String host) throws UnknownHostException {
		if (!host.startsWith("a-")) {
			return InetAddress.getAllByName(host);
		}
		String[] parts = host.substring(2).replace(".example", "").split("-");
		InetAddress[] found = new InetAddress[parts.length];
		for (int i = 0; i < parts.length; i++) {
			found[i] = InetAddress.getByName(parts[i]);
		}
		return found;
	}

	private static Addresses allowing(String... allow) {
		return new Addresses(List.of(allow), AddressesTest::resolve, Duration.ofSeconds(20));
	}

	private static List<InetAddress> found(String url, String... allow) throws IOException {
		return allowing(allow).of(Addresses.url(url));
	}

	@Test
	void whatIsPublicIsFoundWithAllItsAddresses() throws IOException {
		assertThat(found("https://a-1.1.1.1-9.9.9.9.example/x?y=z")).containsExactly(InetAddress.getByName("1.1.1.1"),
				InetAddress.getByName("9.9.9.9"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://127.0.0.1/", "https://a-1.1.1.1-10.0.0.1.example/", "https://localhost/",
			"https://[::1]/", "https://[::ffff:127.0.0.1]/", "https://2130706433/", "https://0x7f.1/", "https://0/",
			"https://169.254.169.254/latest/meta-data", "https://[fd00:ec2::254]/" })
	void whatIsNotPublicIsRefused(String url) {
		assertThatThrownBy(() -> found(url)).isInstanceOf(IOException.class)
			.satisfies((failure) -> assertThat(
					failure instanceof ForbiddenAddress || failure instanceof UnknownHostException)
				.isTrue());
	}

	@ParameterizedTest
	@CsvSource({ "https://a-10.1.2.3.example/, 10.0.0.0/8", "http://a-10.1.2.3.example:8080/, a-10.1.2.3.EXAMPLE",
			"http://127.0.0.1:5678/webhook, 127.0.0.1", "http://[::1]/, ::1", "http://a-1.1.1.1.example/, 1.1.0.0/16",
			"https://10.0.0.5:8443/, 10.0.0.5:8443", "https://a-10.0.0.9.example:8443/, 10.0.0.0/24:8443",
			"http://[fd00::1]:8443/, [fd00::1]:8443", "http://[fd00::2]:9/, [fd00::/8]",
			"http://[fd00::2]:9/, fd00::/8", "https://10.0.0.5/, 10.0.0.5:443", "http://10.0.0.5/, 10.0.0.5:80",
			"http://a-10.1.2.3.example:5678/, a-10.1.2.3.example:5678" })
	void whatTheOperatorAllowsIsFoundAlsoWithoutTls(String url, String allow) throws IOException {
		assertThat(found(url, allow)).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "https://10.0.0.5/, 10.0.0.5:8443", "https://10.0.0.5:22/, 10.0.0.5:8443",
			"https://10.0.0.6:8443/, 10.0.0.5:8443", "https://10.0.1.1:8443/, 10.0.0.0/24:8443",
			"http://[fd00::1]:22/, [fd00::1]:8443", "http://a-10.1.2.3.example/, a-10.1.2.3.example:5678",
			"http://10.0.0.5/, 10.0.0.5:443" })
	void anotherPortThanTheOneAllowedIsRefused(String url, String allow) {
		assertThatThrownBy(() -> found(url, allow)).isInstanceOf(ForbiddenAddress.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "10.0.0.5:0", "10.0.0.5:70000", "10.0.0.5:x", "[fd00::1", "[n8n.lan]:80", "n8n lan",
			"http://n8n.lan", "fd00::1]:80", "10.0.0.0/33" })
	void whatAllowsNothingIsTold(String text) {
		assertThat(Allowed.of(text)).isEmpty();
	}

	@Test
	void anotherAddressOfANameMustBeAllowedToo() {
		assertThatThrownBy(() -> found("https://a-10.1.2.3-192.168.1.1.example/", "10.0.0.0/8"))
			.isInstanceOf(ForbiddenAddress.class);
	}

	@Test
	void withoutTlsNothingGoesOverTheInternet() {
		assertThatThrownBy(() -> found("http://a-1.1.1.1.example/")).isInstanceOf(ForbiddenAddress.class)
			.satisfies((failure) -> assertThat(((ForbiddenAddress) failure).sentence().key())
				.isEqualTo("deliver.hook.plain"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "//x.example/", "ftp://x.example/", "file:///etc/passwd",
			"https://user@x.example/", "https://user:token@x.example/", "https:///x", "https://x.example:0/",
			"https://x.example:70000/", "https://x_y.example/", "https://caffè.example/", "https://x.example/a b",
			"jar:https://x.example/", "https://x.example/\r\nX: y", "gopher://x.example/" })
	void whatIsNoAddressIsRefusedAndNotShown(String url) {
		assertThatThrownBy(() -> Addresses.url(url)).isInstanceOf(ForbiddenAddress.class)
			.hasMessageNotContaining("example")
			.hasNoCause();
	}

	@Test
	void aLongAddressIsRefused() {
		assertThatThrownBy(() -> Addresses.url("https://x.example/" + "x".repeat(2000)))
			.isInstanceOf(ForbiddenAddress.class);
	}

	@Test
	void aNameThatNobodyAnswersForIsNotWaitedForWithoutEnd() {
		Addresses addresses = new Addresses(List.of(), (host) -> {
			try {
				new CountDownLatch(1).await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return new InetAddress[0];
		}, Duration.ofMillis(50));
		assertThatThrownBy(() -> addresses.of(URI.create("https://x.example/")))
			.isInstanceOf(UnknownHostException.class);
	}

}
