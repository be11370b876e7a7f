package io.dromedary.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import io.dromedary.home.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three wrong ones of an address and ten of all in a minute, and what they do to others.
 */
class TokenGateTest {

	private static final String STRONG = "a".repeat(20);

	private static final String WEAK = "camel";

	private static final Instant BEGIN = Instant.parse("2026-11-28T10:00:00Z");

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path root;

	private Instant now = BEGIN;

	private final Attempts attempts = new Attempts(clock(), 3, 10);

	@Test
	void afterThreeWrongOnesAnAddressIsToldToWaitUntilItsMinuteIsOver() throws Exception {
		TokenGate gate = gate(STRONG);
		for (int tries = 0; tries < 3; tries++) {
			assertThat(gate.judge("x" + tries, "10.0.0.1")).isEqualTo(wrong(0));
		}
		now = BEGIN.plusSeconds(13);
		assertThat(gate.judge("x", "10.0.0.1")).isEqualTo(wrong(47));
		assertThat(gate.judge("x", "10.0.0.2")).isEqualTo(wrong(0));
		now = BEGIN.plusSeconds(60);
		assertThat(gate.judge("x", "10.0.0.1")).isEqualTo(wrong(0));
	}

	@Test
	void theRightOneIsLetInWhateverOthersSentAlsoFromTheSameAddress() throws Exception {
		TokenGate gate = gate(STRONG);
		for (int tries = 0; tries < 100; tries++) {
			gate.judge("x", "10.0.0." + tries % 5);
		}
		assertThat(gate.judge("x", "10.0.0.1").seconds()).isPositive();
		assertThat(gate.judge(STRONG, "10.0.0.1").right()).isTrue();
		assertThat(gate.judge(STRONG, "10.0.0.99").right()).isTrue();
		assertThat(gate.judge("x", "10.0.0.1").seconds()).isPositive();
	}

	@Test
	void oneThatMightBeGuessedIsNotLookedAtWhileItsAddressTriesTooOften() throws Exception {
		TokenGate gate = gate(WEAK);
		for (int tries = 0; tries < 3; tries++) {
			assertThat(gate.judge(WEAK, "10.0.0.1").right()).isTrue();
			gate.judge("x" + tries, "10.0.0.1");
		}
		assertThat(gate.judge(WEAK, "10.0.0.1")).isEqualTo(wrong(60));
		for (int address = 2; address < 20; address++) {
			gate.judge("x", "10.0.0." + address);
		}
		assertThat(gate.judge("x", "10.0.0.30")).isEqualTo(wrong(60));
		assertThat(gate.judge(WEAK, "10.0.0.31").right()).as("others do not shut it out").isTrue();
		now = BEGIN.plusSeconds(61);
		assertThat(gate.judge(WEAK, "10.0.0.1").right()).isTrue();
	}

	@Test
	void allTogetherAreBoundedAndSoIsWhatIsRememberedOfThem() throws Exception {
		TokenGate gate = gate(STRONG);
		for (int address = 0; address < 10; address++) {
			assertThat(gate.judge("x", "10.0.1." + address)).isEqualTo(wrong(0));
		}
		for (int address = 0; address < 5000; address++) {
			assertThat(gate.judge("x", "10.1." + address / 250 + "." + address % 250)).isEqualTo(wrong(60));
		}
		assertThat(attempts.remembered()).isEqualTo(1000);
	}

	@Test
	void theAddressesOfANetworkOfVersionSixCountAsOne() throws Exception {
		TokenGate gate = gate(STRONG);
		for (String host : List.of(":1", "1:2:3:4", ":a%eth0")) {
			assertThat(gate.judge("x", "2001:db8:1:2:" + host).seconds()).isZero();
		}
		assertThat(gate.judge("x", "2001:db8:1:2::ffff").seconds()).isPositive();
		assertThat(gate.judge("x", "2001:db8:1:3::ffff").seconds()).isZero();
	}

	private static TokenGate.Verdict wrong(long seconds) {
		return new TokenGate.Verdict(false, seconds);
	}

	private TokenGate gate(String token) throws Exception {
		Home home = new Home(root, "i");
		Files.createDirectories(home.secrets());
		ApiSettings settings = new ApiSettings(token, DataSize.ofMegabytes(1), DataSize.ofMegabytes(1),
				Duration.ofSeconds(1), 1, 50);
		return new TokenGate(ApiToken.of(settings, home), attempts);
	}

	private Clock clock() {
		return new Clock() {
			@Override
			public Instant instant() {
				return now;
			}

			@Override
			public ZoneOffset getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}
		};
	}

}
