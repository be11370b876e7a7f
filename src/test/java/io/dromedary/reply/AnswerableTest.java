package io.dromedary.reply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import io.dromedary.fakes.FakeStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is answered, and who never is. */
class AnswerableTest {

	private static final Set<String> OWN = Set.of("hub@example.org");

	@Test
	void aPersonIsAnsweredWhereThePersonWantsTo() throws IOException {
		assertThat(to("From: \"Rossi, Anna\" <Anna@Example.com>")).contains("anna@example.com");
		assertThat(to("From: anna@example.com\nReply-To: <office@example.com>")).contains("office@example.com");
		assertThat(to("Return-Path: <anna@example.com>\nAuto-Submitted: no\nFrom: anna@example.com"))
			.contains("anna@example.com");
		assertThat(
				to("From: posta-certificata@pec.example\nX-Trasporto: posta-certificata\nReply-To: anna@pec.example"))
			.contains("anna@pec.example");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Auto-Submitted: auto-replied", "auto-submitted: auto-generated; x=y", "Precedence: bulk",
			"Precedence: list", "List-Id: <a.example.com>", "List-Unsubscribe: <mailto:a@b>", "Return-Path: <>",
			"X-Auto-Response-Suppress: DR, AutoReply", "X-Auto-Response-Suppress: All", "X-Ricevuta: accettazione",
			"Content-Type: multipart/report; report-type=delivery-status", "X-Autoreply: yes", "Reply-To: a@b.c, d@e.f",
			"Reply-To: hub@example.org", "Reply-To: no-reply@example.com", "Reply-To: broken" })
	void programsListsAndBouncesAreNot(String header) throws IOException {
		assertThat(to("From: anna@example.com\n" + header)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "MAILER-DAEMON@example.com", "noreply@example.com", "no-reply+7@example.com",
			"do-not-reply@example.com", "bounce-17@lists.example.com", "postmaster@example.com", "HUB@example.org", "",
			"undisclosed" })
	void robotsAndOneselfAreNot(String from) throws IOException {
		assertThat(to("From: " + from)).isEmpty();
	}

	@Test
	void anAnswerToOursIsKnown() throws IOException {
		Answerable answer = answerable("From: a@b.c\nIn-Reply-To: <reply.01abc@example.org>");
		assertThat(answer.answers("<reply.02def@example.org>")).isTrue();
		assertThat(answer.answers("<reply.02def@example.net>")).isFalse();
		assertThat(answerable("From: a@b.c").answers("<reply.02def@example.org>")).isFalse();
	}

	private static Optional<String> to(String header) throws IOException {
		return answerable(header).to(OWN);
	}

	private static Answerable answerable(String header) throws IOException {
		String mail = header.replace("\n", "\r\n") + "\r\nSubject: x\r\n\r\nbody";
		return Answerable.of(FakeStore.content(mail.getBytes(StandardCharsets.UTF_8)));
	}

}
