package io.dromedary.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.dromedary.document.Sentence;
import io.dromedary.fakes.MailServer;
import io.dromedary.fakes.TestHub;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Query;

/** Ledger, work and intake over a home, with the route of the mail door. */
final class MailHub implements AutoCloseable {

	private final TestHub hub;

	private MailHub(TestHub hub) {
		this.hub = hub;
	}

	static TestHub.Builder at(Path home, MailServer server, String user) {
		server.folder(user, "INBOX");
		TestHub.Builder builder = TestHub.at(home).rooms("io.dromedary.intake");
		builder.with("camel.main.routes-include-pattern",
				"file:routes/errors.camel.yaml,file:routes/intake.camel.yaml,file:routes/from-mail.camel.yaml");
		builder.bean("sorter", (Sorter) (content, fileName) -> false);
		server.settings(user).forEach(builder::with);
		return builder;
	}

	static MailHub start(TestHub.Builder builder) {
		return new MailHub(builder.start());
	}

	/** What it has taken in, the first first. */
	List<Entry> taken() {
		List<Entry> newestFirst = hub.ledger().list(new Query(null, null, null, null, 1000));
		return newestFirst.stream().sorted(java.util.Comparator.comparing(Entry::id)).toList();
	}

	List<String> names() {
		return taken().stream().map((entry) -> entry.origin().fileName()).toList();
	}

	Optional<Door> door() {
		return Optional.ofNullable(hub.bean(Doorkeeper.class).doors().get("from-mail"));
	}

	boolean running() {
		return door().filter((door) -> door.state() == Door.State.RUNNING && door.lastLook() != null).isPresent();
	}

	/** Why it does not run; nothing where it does. */
	String trouble() {
		return door().map(Door::reason).map(Sentence::key).orElse("");
	}

	TestHub hub() {
		return hub;
	}

	@Override
	public void close() {
		hub.close();
	}

}
