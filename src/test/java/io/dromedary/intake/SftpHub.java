package io.dromedary.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.FakeStore;
import io.dromedary.fakes.SftpHost;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Store;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The door {@code file:routes/from-sftp.camel.yaml} of a hub. */
final class SftpHub implements AutoCloseable {

	final FakeLedger ledger;

	final FakeStore store = new FakeStore();

	final Doorkeeper doorkeeper = OpenDoors.doorkeeper();

	private final Properties settings = new Properties();

	private Duration retry = Duration.ofSeconds(1);

	private final DefaultCamelContext camel = new DefaultCamelContext();

	SftpHub(FakeLedger ledger, Path knownHosts, int port) {
		this.ledger = ledger;
		set("host", "127.0.0.1").set("port", port)
			.set("folder", "in box + 100% ü")
			.set("username", SftpHost.USER)
			.set("password", SftpHost.PASSWORD)
			.set("private-key", "")
			.set("passphrase", "")
			.set("known-hosts", knownHosts)
			.set("recursive", true)
			.set("poll", 50)
			.set("priority", 7)
			.set("after", "move");
		settings.setProperty("dromedary.home", knownHosts.getParent().toString());
	}

	/** Without these settings. */
	SftpHub unset(String... names) {
		for (String name : names) {
			settings.remove("dromedary.sftp." + name);
		}
		return this;
	}

	SftpHub set(String setting, Object value) {
		settings.setProperty("dromedary.sftp." + setting, String.valueOf(value));
		return this;
	}

	SftpHub retry(Duration pause) {
		retry = pause;
		return this;
	}

	SftpHub start() {
		return start(store);
	}

	SftpHub start(Store kept) {
		SftpSettings shared = new SftpSettings(".done", Duration.ofMillis(150), Duration.ofMillis(1500), retry);
		var registry = camel.getRegistry();
		registry.bind("intake", OpenDoors.intake(kept, ledger, doorkeeper));
		registry.bind("doorkeeper", doorkeeper);
		registry.bind("sftp-move", new SftpStrategy(shared, SftpDoor.After.MOVE, ledger, doorkeeper));
		registry.bind("sftp-delete", new SftpStrategy(shared, SftpDoor.After.DELETE, ledger, doorkeeper));
		registry.bind("sftp-leave", new SftpStrategy(shared, SftpDoor.After.LEAVE, ledger, doorkeeper));
		try {
			camel.getPropertiesComponent().setOverrideProperties(settings);
			camel.addRoutes(new RouteBuilder() {
				@Override
				public void configure() {
					onException(Throwable.class).logExhausted(false);
					from("direct:intake").to("bean:intake?method=receive");
				}
			});
			PluginHelper.getRoutesLoader(camel)
				.loadRoutes(PluginHelper.getResourceLoader(camel).resolveResource("file:routes/from-sftp.camel.yaml"));
			camel.start();
			return this;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	List<Entry> named(String name) {
		return ledger.all().stream().filter((entry) -> entry.origin().fileName().equals(name)).toList();
	}

	Entry taken(String name) {
		await().untilAsserted(
				() -> assertThat(named(name)).as(name + " of " + ledger.all().size() + " " + door()).isNotEmpty());
		List<Entry> found = named(name);
		return found.get(found.size() - 1);
	}

	List<String> copies(Entry entry) {
		return new SftpCopies(() -> camel).of(entry);
	}

	Door door() {
		return doorkeeper.doors().get("from-sftp");
	}

	/** What keeps the door from working. */
	String trouble() {
		await().until(() -> door() != null && door().state() == Door.State.BROKEN);
		return String.valueOf(door().reason());
	}

	@Override
	public void close() {
		camel.stop();
	}

}
