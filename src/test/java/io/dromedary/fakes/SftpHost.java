package io.dromedary.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.password.RejectAllPasswordAuthenticator;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** An SFTP server over a folder, on 127.0.0.1; the user is {@code post}. */
public final class SftpHost implements AutoCloseable {

	public static final String USER = "post";

	public static final String PASSWORD = "p%+&=#?;\"'<é>{a}$b \\c";

	private static final KeyPair KEY = key();

	private final Path folder;

	private final KeyPair key;

	private @Nullable PublicKey client;

	private SftpFileSystemAccessor files = SftpFileSystemAccessor.DEFAULT;

	private @Nullable SshServer server;

	private int port;

	public SftpHost(Path folder) {
		this(folder, KEY);
	}

	public SftpHost(Path folder, KeyPair key) {
		this.folder = folder;
		this.key = key;
	}

	public static KeyPair key() {
		try {
			return KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Lets in whoever has the private key to this one, and no password. */
	public SftpHost knows(PublicKey key) {
		client = key;
		return this;
	}

	public SftpHost files(SftpFileSystemAccessor accessor) {
		files = accessor;
		return this;
	}

	/** Starts on this port. */
	public SftpHost on(int port) {
		this.port = port;
		return this;
	}

	public SftpHost start() {
		SshServer next = SshServer.setUpDefaultServer();
		next.setHost("127.0.0.1");
		next.setPort(port);
		next.setKeyPairProvider(KeyPairProvider.wrap(key));
		next.setFileSystemFactory(new VirtualFileSystemFactory(folder));
		next.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().withFileSystemAccessor(files).build()));
		next.setPasswordAuthenticator((user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
		if (client != null) {
			next.setPasswordAuthenticator(RejectAllPasswordAuthenticator.INSTANCE);
			next.setPublickeyAuthenticator((user, offered, session) -> KeyUtils.compareKeys(offered, client));
		}
		try {
			next.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		port = next.getPort();
		server = next;
		return this;
	}

	public int port() {
		return port;
	}

	/** The line of a known_hosts file for who reaches it at this port. */
	public String line(int reached) {
		return "[127.0.0.1]:" + reached + " " + PublicKeyEntry.toString(key.getPublic()) + "\n";
	}

	public Path file(String path) {
		return folder.resolve(path);
	}

	public Path put(String path, String content) throws IOException {
		Path file = file(path);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, content);
	}

	/** Goes away; {@link #start} brings it back on the same port. */
	@Override
	public void close() {
		SshServer now = server;
		server = null;
		if (now != null) {
			try {
				now.stop(true);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
