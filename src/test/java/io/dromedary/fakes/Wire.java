package io.dromedary.fakes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** A connection to a server of this machine that can be cut. */
public final class Wire implements AutoCloseable {

	private final ServerSocket door;

	private final int server;

	private final Set<Socket> ends = ConcurrentHashMap.newKeySet();

	private final AtomicInteger cuts = new AtomicInteger();

	/** After how many bytes from the server a connection is cut. */
	private volatile IntSupplier length = () -> Integer.MAX_VALUE;

	private Wire(ServerSocket door, int server) {
		this.door = door;
		this.server = server;
	}

	public static Wire to(int server) {
		try {
			Wire wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
			start(wire::listen);
			return wire;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public int port() {
		return door.getLocalPort();
	}

	/**
	 * @param bytes that each connection lets through from the server before it is cut
	 */
	public Wire cutAfter(IntSupplier bytes) {
		length = bytes;
		return this;
	}

	public int cuts() {
		return cuts.get();
	}

	/** Cuts what is open now. */
	public void cut() {
		ends.forEach(Wire::close);
	}

	private void listen() {
		try {
			while (!door.isClosed()) {
				Socket client = door.accept();
				start(() -> connect(client));
			}
		}
		catch (IOException ex) {
			// closed
		}
	}

	private void connect(Socket client) {
		try (client; Socket far = new Socket()) {
			ends.add(client);
			ends.add(far);
			far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server));
			start(() -> pass(client, far, Integer.MAX_VALUE));
			pass(far, client, length.getAsInt());
		}
		catch (IOException ex) {
			// the server is away
		}
		finally {
			ends.remove(client);
		}
	}

	private void pass(Socket from, Socket to, int most) {
		byte[] bytes = new byte[8192];
		int left = most;
		try {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
				out.write(bytes, 0, Math.min(read, left));
				left -= read;
				if (left <= 0) {
					cuts.incrementAndGet();
					break;
				}
			}
		}
		catch (IOException ex) {
			// cut
		}
		close(from);
		close(to);
	}

	private static void start(Runnable work) {
		Thread thread = new Thread(work, "wire");
		thread.setDaemon(true);
		thread.start();
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// closed
		}
	}

	@Override
	public void close() {
		try {
			door.close();
			cut();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
