package io.dromedary.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.dromedary.api.Desk;
import io.dromedary.api.Erased;
import io.dromedary.demo.Drawn;
import io.dromedary.demo.Samples;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * After an erasure nothing in the home says what was erased, besides the copies named.
 */
class ErasedHomeTest {

	private static final String LETTER = "Quirzelbach an Zworfinger: Kontonummer Xylotremwuppe";

	private static final List<String> WORDS = List.of("Quirzelbach", "Zworfinger", "Xylotremwuppe", "Brimsofflage",
			"Trallowitz", "Unfugsklabauter");

	@TempDir
	Path home;

	@Test
	void nothingButTheCopiesThatWereNamedIsLeft() throws Exception {
		Drawn drawn = Samples.of(11).get(0);
		Set<String> words = new TreeSet<>(WORDS);
		Predicate<Path> rest;
		try (WholeHub hub = WholeHub.at(home).start()) {
			Entry letter = hub.carry("Brimsofflage.txt", LETTER.getBytes(StandardCharsets.UTF_8));
			assertThat(letter.status()).isEqualTo(Status.REVIEW);
			hub.ledger().reject(letter.id(), letter.version(), "unser Unfugsklabauter");
			Entry invoice = hub.carry("Trallowitz.pdf", drawn.content());
			assertThat(invoice.status()).isEqualTo(Status.DELIVERED);
			hub.values(invoice)
				.values()
				.stream()
				.filter((value) -> value.matches(".*[A-Za-z].{9,}"))
				.forEach(words::add);
			Entry duplicate = hub.carry("Trallowitz-2.pdf", drawn.content());
			assertThat(duplicate.status()).isEqualTo(Status.DUPLICATE);
			await().until(
					() -> files(home.resolve("inbox")).allMatch((file) -> file.startsWith(home.resolve("inbox/done"))));
			assertThat(Traces.of(home, words, outside(List.of()))).as("what is to be found before")
				.anyMatch((trace) -> trace.startsWith("store") && trace.endsWith("Xylotremwuppe"))
				.anyMatch((trace) -> trace.startsWith("inbox") && trace.endsWith("Trallowitz"));
			Erased first = hub.bean(Desk.class).erase(letter.id());
			Erased second = hub.bean(Desk.class).erase(invoice.id());
			assertThat(first.finished()).isTrue();
			assertThat(first.folders()).hasSize(1);
			assertThat(second.erasedAlong()).containsExactly(duplicate.id());
			assertThat(second.folders()).hasSize(3);
			assertThat(second.copies()).extracting(Erased.Copy::target).containsExactly("database", "folder");
			List<String> named = new ArrayList<>(first.folders());
			named.addAll(second.folders());
			rest = outside(named);
			assertThat(Traces.of(home, words, rest)).as("while it runs").isEmpty();
			assertThat(keys(List.of(letter, invoice, duplicate))).isEmpty();
		}
		assertThat(Traces.of(home, words, rest)).as("when it has stopped").isEmpty();
	}

	@Test
	void ofAMailNothingIsLeftOfAllThatWasInIt() throws Exception {
		String mime = String.join("\r\n", "From: Trallowitz <a@trallowitz.example>", "Subject: Unfugsklabauter",
				"Message-ID: <brimsofflage@trallowitz.example>", "MIME-Version: 1.0",
				"Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain; charset=utf-8",
				"Content-Disposition: attachment; filename=Brimsofflage.txt", "", LETTER, "--b",
				"Content-Type: application/pkcs7-signature", "Content-Disposition: attachment; filename=Zworfinger.p7s",
				"", "x", "--b--", "");
		Predicate<Path> rest = (file) -> true;
		try (WholeHub hub = WholeHub.at(home).start()) {
			Origin origin = new Origin("mail", "from-mail", "Unfugsklabauter.eml", null, Instant.now(),
					"<brimsofflage@trallowitz.example>", "a@trallowitz.example", "Unfugsklabauter");
			var content = hub.bean(Store.class).keep(new ByteArrayInputStream(mime.getBytes(StandardCharsets.UTF_8)));
			Instructions asked = new Instructions(null, List.of(), Map.of("case", "Quirzelbach"), 0);
			String mail = hub.ledger().arrive(new Incoming("mail:1", origin, content, asked, true)).entry().id();
			Entry letter = hub.settled("Brimsofflage.txt");
			assertThat(letter.parent()).isEqualTo(mail);
			assertThat(letter.origin().subject()).isEqualTo("Unfugsklabauter");
			assertThat(Traces.of(home, WORDS, rest)).as("what is to be found before")
				.anyMatch((trace) -> trace.startsWith("store") && trace.endsWith("Unfugsklabauter"));
			Erased erased = hub.bean(Desk.class).erase(mail);
			assertThat(erased.erasedAlong()).containsExactly(letter.id());
			assertThat(erased.stillIn()).isEmpty();
			assertThat(Traces.of(home, WORDS, rest)).as("while it runs").isEmpty();
			assertThat(keys(List.of(letter, hub.ledger().find(mail).orElseThrow()))).isEmpty();
		}
		assertThat(Traces.of(home, WORDS, rest)).as("when it has stopped").isEmpty();
	}

	@Test
	void whatADeletedRowLeavesInTheDatabaseIsFound() throws Exception {
		Path file = home.resolve("db");
		try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file + ";WRITE_DELAY=0")) {
			var statement = connection.createStatement();
			statement.execute("create table letter (name varchar(100), body blob)");
			var insert = connection.prepareStatement("insert into letter values (?, ?)");
			insert.setString(1, "Brimsofflage");
			insert.setBytes(2, Json.packed(LETTER.repeat(20)));
			insert.execute();
			statement.execute("delete from letter");
			assertThat(Traces.of(home, WORDS, (path) -> true)).containsExactlyInAnyOrder("db.mv.db: Brimsofflage",
					"db.mv.db: Quirzelbach", "db.mv.db: Zworfinger", "db.mv.db: Xylotremwuppe");
		}
	}

	/** All but what was delivered and what the answers named. */
	private Predicate<Path> outside(List<String> named) {
		return (file) -> !named.contains(file.toString()) && !file.startsWith(home.resolve("out"))
				&& !file.getFileName().toString().startsWith("results");
	}

	private List<Path> keys(List<Entry> entries) throws IOException {
		List<String> owners = Stream.concat(entries.stream().map(Entry::id), entries.stream().map(Entry::sha256))
			.toList();
		return files(home.resolve("store")).filter((file) -> owners.contains(file.getFileName().toString())).toList();
	}

	private static Stream<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).toList().stream();
		}
	}

}
