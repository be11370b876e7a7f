package io.dromedary.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.dromedary.document.Sentence;
import io.dromedary.fakes.MailServer;
import io.dromedary.fakes.TestHub;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Query;

/** Ledger, work and intake over a home, with a door for each mailbox. */
final class MailHub implements AutoCloseable {

	private final TestHub hub;

	private MailHub(TestHub hub) {
		this.hub = hub;
	}

	/** The mailboxes of a server are still to be said. */
	static Plan at(Path home) {
		return new Plan(home);
	}

	/** What is to be watched. Each mailbox has a copy of the file, as a user makes it. */
	static final class Plan {

		private final Path home;

		private final TestHub.Builder builder;

		private final List<String> files = new ArrayList<>(
				List.of("file:routes/errors.camel.yaml", "file:routes/intake.camel.yaml"));

		private Plan(Path home) {
			this.home = home;
			this.builder = TestHub.at(home).rooms("io.dromedary.intake");
			builder.bean("sorter", (Sorter) (content, fileName) -> false);
		}

		/** The mailbox of a user, by a route of the user's name. */
		Plan watch(MailServer server, String user, String... settings) {
			server.folder(user, "INBOX");
			String prefix = "dromedary." + user;
			server.settings(user).forEach((key, value) -> with(key.replace("dromedary.mail", prefix), value));
			for (int i = 0; i < settings.length; i += 2) {
				with(prefix + "." + settings[i], settings[i + 1]);
			}
			files.add("file:" + copy(user, prefix));
			return this;
		}

		private Path copy(String user, String prefix) {
			try {
				String file = Files.readString(Path.of("routes/from-mail.camel.yaml"))
					.replace("id: from-mail", "id: " + user)
					.replace("dromedary.mail", prefix);
				return Files.writeString(Files.createDirectories(home).resolve(user + ".camel.yaml"), file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		Plan with(String key, Object value) {
			builder.with(key, value);
			return this;
		}

		MailHub start() {
			builder.with("camel.main.routes-include-pattern", String.join(",", files));
			return new MailHub(builder.start());
		}

	}

	/** What came from a mailbox, the first first. */
	List<String> names(String user) {
		return taken().stream()
			.filter((entry) -> entry.origin().route().equals(user))
			.map((entry) -> entry.origin().fileName())
			.toList();
	}

	Optional<Door> door(String user) {
		return Optional.ofNullable(hub.bean(Doorkeeper.class).doors().get(user));
	}

	/** It has looked and found nothing wrong. */
	boolean running(String user) {
		return door(user).filter((door) -> door.state() == Door.State.RUNNING && door.lastLook() != null).isPresent();
	}

	/** Why it does not run; nothing where it does. */
	String trouble(String user) {
		return door(user).map(Door::reason).map(Sentence::key).orElse("");
	}

	/** What it has taken in, the first first. */
	List<Entry> taken() {
		List<Entry> newestFirst = hub.ledger().list(new Query(null, null, null, null, 1000));
		return newestFirst.stream().sorted(Comparator.comparing(Entry::id)).toList();
	}

	@Override
	public void close() {
		hub.close();
	}

}
