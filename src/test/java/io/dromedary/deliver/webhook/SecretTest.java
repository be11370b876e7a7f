package io.dromedary.deliver.webhook;

import java.util.Base64;

import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretTest {

	private static final Service TARGET = new Service(Service.Kind.TARGET, "webhook");

	private static final byte[] KEY = new byte[25];

	@Test
	void paddingMayBeLeftOutAndTheEndOfALineIsNoPartOfIt() {
		String whole = "whsec_" + Base64.getEncoder().encodeToString(KEY);
		assertThat(whole).endsWith("==");
		for (String text : new String[] { whole, whole.replace("=", ""), " " + whole + "\n" }) {
			assertThat(Secret.of(text, TARGET).key()).isEqualTo(KEY);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "whsec_", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
			"WHSEC_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRY=",
			"whsec_-_ECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "whsec_AAEC AwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
			"whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8A=" })
	void whatReceiversWouldReadEachInItsOwnWayIsRefusedAndNotShown(String text) {
		assertThatThrownBy(() -> Secret.of(text, TARGET)).isInstanceOf(ServiceUnavailable.class)
			.hasMessageContaining("24 to 64")
			.hasMessageNotContaining("AAEC");
	}

	@Test
	void aLongSecretIsRefused() {
		assertThatThrownBy(() -> Secret.of("whsec_" + Base64.getEncoder().encodeToString(new byte[65]), TARGET))
			.isInstanceOf(ServiceUnavailable.class);
	}

}
