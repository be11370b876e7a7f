package io.dromedary.crash;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.SocketFactory;

/**
 * Puts the boundaries between the program and its mailbox: before the server is told to
 * change something, and once it has answered.
 */
public final class CrashSockets extends SocketFactory {

	private static final Map<String, CrashPoints> USERS = new ConcurrentHashMap<>();

	private static final Pattern LOGIN = Pattern.compile("(?s)\\w+ LOGIN \"?([\\w-]+)\"? .*");

	private static final Pattern CHANGE = Pattern.compile("(?s)\\w+ UID (STORE|MOVE|COPY|EXPUNGE) .*");

	/** As Angus Mail makes them. */
	public static SocketFactory getDefault() {
		return new CrashSockets();
	}

	/** A user logs in over one of these sockets. */
	static void watch(String user, CrashPoints points) {
		USERS.put(user, points);
	}

	@Override
	public Socket createSocket() {
		return new Watched();
	}

	@Override
	public Socket createSocket(String host, int port) throws IOException {
		throw new IOException("not asked for");
	}

	@Override
	public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
		throw new IOException("not asked for");
	}

	@Override
	public Socket createSocket(InetAddress host, int port) throws IOException {
		throw new IOException("not asked for");
	}

	@Override
	public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
		throw new IOException("not asked for");
	}

	private static final class Watched extends Socket {

		private CrashPoints points = new CrashPoints(CrashPoints.NOWHERE);

		private String told = "";

		private void sends(String command) {
			Matcher login = LOGIN.matcher(command);
			if (login.matches()) {
				points = USERS.get(login.group(1));
			}
			Matcher change = CHANGE.matcher(command);
			if (change.matches()) {
				told = change.group(1);
				points.pass("before the mailbox is told " + told);
			}
		}

		private void answered() {
			if (!told.isEmpty()) {
				String done = told;
				told = "";
				points.pass("after the mailbox was told " + done);
			}
		}

		@Override
		public OutputStream getOutputStream() throws IOException {
			return new FilterOutputStream(super.getOutputStream()) {
				@Override
				public void write(byte[] bytes, int from, int length) throws IOException {
					sends(new String(bytes, from, length, StandardCharsets.ISO_8859_1));
					out.write(bytes, from, length);
				}
			};
		}

		@Override
		public InputStream getInputStream() throws IOException {
			return new FilterInputStream(super.getInputStream()) {
				@Override
				public int read(byte[] bytes, int from, int length) throws IOException {
					int count = super.read(bytes, from, length);
					answered();
					return count;
				}
			};
		}

	}

}
