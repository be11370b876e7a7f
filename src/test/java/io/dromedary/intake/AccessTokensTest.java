package io.dromedary.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.ServiceUnavailable;
import io.dromedary.fakes.MailServer;
import io.dromedary.fakes.TokenServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** Against a server that takes every refresh token only once. */
class AccessTokensTest {

	private final TokenServer server = new TokenServer();

	@TempDir
	Path folder;

	private Instant now = Instant.parse("2026-05-04T10:00:00Z");

	@AfterEach
	void stop() {
		server.close();
	}

	@Test
	void aTokenIsKeptUntilShortlyBeforeItEndsAndTheNextIsGotWithTheRotatedOne() {
		AccessTokens tokens = tokens("refresh-0");
		assertThat(tokens.token()).isEqualTo("access-1");
		later(Duration.ofMinutes(57));
		assertThat(tokens.token()).isEqualTo("access-1");
		later(Duration.ofMinutes(2));
		assertThat(tokens.token()).isEqualTo("access-2");
		assertThat(server.asked()).extracting((form) -> form.get("refresh_token"))
			.containsExactly("refresh-0", "refresh-1");
		assertThat(server.asked().get(0)).containsEntry("client_id", "hub")
			.containsEntry("client_secret", "s&cret")
			.containsEntry("scope", "mail offline");
	}

	@Test
	void theRotatedOneSurvivesTheProgramAndIsForTheOwnerOnly() throws IOException {
		tokens("refresh-0").token();
		Path file = folder.resolve("rotated");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(tokens("refresh-0").token()).isEqualTo("access-2");
		server.valid = "granted anew";
		assertThat(tokens("granted anew").token()).isEqualTo("access-3");
		assertThat(tokens("granted anew").token()).isEqualTo("access-4");
	}

	@Test
	void noTokenIsUsedBeforeTheRotatedOneIsOnTheDisk() throws IOException {
		Path gone = folder.resolve("home");
		AccessTokens tokens = tokens("refresh-0", gone.resolve("rotated"));
		assertThat(catchThrowableOfType(RuntimeException.class, tokens::token)).isNotNull();
		Files.createDirectories(gone);
		assertThat(tokens.token()).isEqualTo("access-2");
		assertThat(server.asked().get(1)).containsEntry("refresh_token", "refresh-1");
	}

	@Test
	void whoIsRefusedWithATokenGetsAnother() {
		AccessTokens tokens = tokens("refresh-0");
		tokens.token();
		later(Duration.ofMinutes(5));
		assertThat(tokens.token()).isEqualTo("access-1");
		later(Duration.ofSeconds(15));
		assertThat(tokens.token()).isEqualTo("access-2");
		later(Duration.ofSeconds(15));
		assertThat(tokens.token()).isEqualTo("access-2");
	}

	@Test
	void anApplicationCanLogInForItself() {
		assertThat(tokens("").token()).isEqualTo("access-1");
		assertThat(server.asked().get(0)).containsEntry("grant_type", "client_credentials")
			.doesNotContainKey("refresh_token");
		assertThat(folder.resolve("rotated")).doesNotExist();
	}

	@Test
	void aRefusalIsSaidWithWhatToDoAndNothingOfTheServersWords() {
		List<String> said = new ArrayList<>();
		for (String error : List.of("invalid_grant", "invalid_client", "invalid_scope", "other")) {
			server.error = error;
			ServiceUnavailable failure = catchThrowableOfType(ServiceUnavailable.class, tokens("refresh-0")::token);
			assertThat(failure).hasMessageNotContaining("secret words");
			said.add(failure.sentence().key());
		}
		assertThat(said).containsExactly("intake.mail.token-grant", "intake.mail.token-client",
				"intake.mail.token-scope", "intake.mail.token-status");
	}

	@Test
	void aMailboxIsLoggedInToWithTokensAndTheDoorStartsWhereTheyAreNotToBeHad() {
		server.error = "invalid_grant";
		try (MailServer mails = MailServer.start();
				MailHub hub = MailHub.at(folder)
					.watch(mails, "shop", "oauth.token-url", server.url(), "oauth.client-id", "hub",
							"oauth.refresh-token", "refresh-0", "password", "")
					.start()) {
			await().until(() -> hub.trouble("shop").equals("intake.mail.token-grant"));
			mails.deliver("shop", MailServer.mail("anna@example.org", "one"));
			server.before = () -> mails.password("shop", "access-" + server.asked().size());
			server.error = "";
			await().until(() -> hub.names("shop").equals(List.of("one.eml")));
			assertThat(folder.resolve("secrets/dromedary.shop.oauth.rotated")).content().contains(server.valid);
		}
	}

	private void later(Duration duration) {
		now = now.plus(duration);
	}

	private AccessTokens tokens(String refreshToken) {
		return tokens(refreshToken, folder.resolve("rotated"));
	}

	private AccessTokens tokens(String refreshToken, Path file) {
		var settings = new MailSettings.OAuth(server.url(), "hub", "s&cret", refreshToken, "mail offline");
		return new AccessTokens(settings, new RefreshToken(refreshToken, file), new Clock() {

			@Override
			public ZoneOffset getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(java.time.ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return now;
			}

		});
	}

}
