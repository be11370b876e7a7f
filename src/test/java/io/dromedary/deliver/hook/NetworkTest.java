package io.dromedary.deliver.hook;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkTest {

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "0.1.2.3", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1",
			"127.9.9.9", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1",
			"198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
			"::", "::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::7f00:1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1",
			"fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1", "2001::1", "2001:db8::1", "2002:7f00:1::",
			"3fff::1", "5f00::1" })
	void nobodyOnTheInternetIsThere(String address) throws UnknownHostException {
		assertThat(Network.anywhere(InetAddress.getByName(address))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.1.1.1", "9.255.255.255", "11.0.0.1", "93.184.216.34", "100.63.255.255", "100.128.0.1",
			"172.15.0.1", "172.32.0.1", "192.167.1.1", "223.255.255.255", "2606:4700::1111", "2a00:1450::1",
			"::ffff:1.1.1.1" })
	void theseAreReachedFromAnywhere(String address) throws UnknownHostException {
		assertThat(Network.anywhere(InetAddress.getByName(address))).isTrue();
	}

	@Test
	void aNetworkHoldsWhatBeginsAsItDoes() throws UnknownHostException {
		Network network = Network.of(" 10.20.128.0/17 ").orElseThrow();
		assertThat(network.holds(InetAddress.getByName("10.20.255.1"))).isTrue();
		assertThat(network.holds(InetAddress.getByName("10.20.127.1"))).isFalse();
		assertThat(network.holds(InetAddress.getByName("::1"))).isFalse();
		assertThat(Network.of("::1").orElseThrow().holds(InetAddress.getByName("::1"))).isTrue();
		assertThat(Network.of("0.0.0.0/0").orElseThrow().holds(InetAddress.getByName("8.8.8.8"))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "n8n", "n8n.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/", "::1/129", "*",
			"1.2.3.4.5" })
	void whatIsNoNetworkIsNoneAndNoNameIsLookedUp(String text) {
		assertThat(Network.of(text)).isEmpty();
	}

}
