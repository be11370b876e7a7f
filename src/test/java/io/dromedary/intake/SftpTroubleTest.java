package io.dromedary.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;

import io.dromedary.fakes.SftpHost;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a door says that cannot work, and that it works once that is mended. */
@Tag("slow")
class SftpTroubleTest extends SftpDoorCase {

	@Test
	void aServerWhoseKeyIsNotKnownIsNotSpokenTo() throws IOException {
		Files.delete(knownHosts());
		host.put(INBOX + "x.pdf", fresh());
		try (SftpHub hub = hub().start()) {
			assertThat(hub.trouble())
				.contains("ssh-keyscan -p " + host.port() + " 127.0.0.1 >> " + knownHosts(), "fingerprint")
				.doesNotContain("{");
			assertThat(ledger.all()).isEmpty();
			assertThat(knownHosts()).doesNotExist();
			Files.writeString(knownHosts(), host.line(host.port()));
			hub.taken("x.pdf");
			await().until(() -> hub.door().state() == Door.State.RUNNING);
		}
	}

	@Test
	void aServerThatShowsAnotherKeyIsNotSpokenTo() throws IOException {
		try (SftpHost other = new SftpHost(folder, SftpHost.key())) {
			Files.writeString(knownHosts(), other.line(host.port()));
		}
		try (SftpHub hub = hub().start()) {
			assertThat(hub.trouble()).contains("another key", "ssh-keygen -R [127.0.0.1]:" + host.port() + " -f ",
					"ssh-keyscan -p " + host.port());
		}
	}

	@Test
	void aRefusedLoginIsSaid() {
		try (SftpHub hub = hub().set("password", "wrong").start()) {
			assertThat(hub.trouble()).contains("refuses the login").doesNotContain("wrong");
		}
	}

	@Test
	void aServerThatDoesNotAnswerIsSaid() {
		host.close();
		try (SftpHub hub = hub().start()) {
			assertThat(hub.trouble()).contains("does not answer on port " + host.port());
		}
	}

	@Test
	void aMissingFolderIsSaidAndNotMade() throws IOException {
		try (SftpHub hub = hub().set("folder", "inbix").start()) {
			assertThat(hub.trouble()).contains("no folder inbix");
			assertThat(host.file("inbix")).doesNotExist();
			host.put("inbix/x.pdf", fresh());
			hub.taken("x.pdf");
		}
	}

	@Test
	void aPrivateKeyWithAPassphraseOpens() throws Exception {
		KeyPair client = SftpHost.key();
		host.close();
		host.knows(client.getPublic()).start();
		host.put(INBOX + "x.pdf", fresh());
		Path key = write(client, "sesame & co");
		try (SftpHub hub = hub().set("password", "").set("private-key", key).set("passphrase", "sesame & co").start()) {
			hub.taken("x.pdf");
		}
		try (SftpHub hub = hub().set("password", "").set("private-key", key).set("passphrase", "wrong").start()) {
			assertThat(hub.trouble()).containsAnyOf("refuses the login", "cannot be used").doesNotContain("wrong");
		}
		try (SftpHub hub = hub().set("private-key", folder.resolve("none")).start()) {
			assertThat(hub.trouble()).contains("The private key " + folder.resolve("none") + " cannot be used");
		}
	}

	private Path write(KeyPair key, String passphrase) throws Exception {
		OpenSSHKeyEncryptionContext lock = new OpenSSHKeyEncryptionContext();
		lock.setPassword(passphrase);
		lock.setCipherType("256");
		Path file = folder.resolve("id");
		try (OutputStream out = Files.newOutputStream(file)) {
			OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "hub", lock, out);
		}
		return file;
	}

}
