package io.dromedary.intake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.SftpHost;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server with an empty folder, which hubs watch. */
abstract class SftpDoorCase {

	static final String INBOX = "in box + 100% ü/";

	@TempDir
	Path folder;

	final FakeLedger ledger = new FakeLedger();

	SftpHost host;

	@BeforeEach
	void open() throws IOException {
		host = new SftpHost(Files.createDirectories(folder.resolve("server"))).start();
		Files.createDirectories(host.file(INBOX));
		Files.writeString(knownHosts(), host.line(host.port()));
	}

	@AfterEach
	void close() {
		host.close();
	}

	Path knownHosts() {
		return folder.resolve("known_hosts");
	}

	SftpHub hub() {
		return new SftpHub(ledger, knownHosts(), host.port());
	}

	static String fresh() {
		return "content " + UUID.randomUUID();
	}

	Path inbox(String name) {
		return host.file(INBOX + name);
	}

	Path done(Entry entry) {
		return inbox(".done/" + entry.id() + "-" + entry.origin().fileName());
	}

	/** What still lies in the folder, hidden files too; not what was moved. */
	List<String> left() {
		List<String> found = new ArrayList<>();
		add(found, new File(host.file(INBOX).toString()), "");
		found.sort(null);
		return found;
	}

	/** Files may leave while they are listed. */
	private static void add(List<String> found, File folder, String path) {
		File[] files = Objects.requireNonNullElse(folder.listFiles(), new File[0]);
		for (File file : files) {
			if (file.isFile()) {
				found.add(path + file.getName());
			}
			else if (!(path + file.getName()).equals(".done") && !Files.isSymbolicLink(file.toPath())) {
				add(found, file, path + file.getName() + "/");
			}
		}
	}

}
