package io.dromedary.paper.einvoice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of this machine that nobody should ask. */
public final class Listening implements AutoCloseable {

	private final ServerSocket socket;

	private final AtomicInteger asked = new AtomicInteger();

	public Listening() {
		try {
			socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread thread = new Thread(this::count, "listening");
		thread.setDaemon(true);
		thread.start();
	}

	private void count() {
		while (!socket.isClosed()) {
			try (Socket one = socket.accept()) {
				asked.incrementAndGet();
			}
			catch (IOException ex) {
				// closed
			}
		}
	}

	public String url() {
		return "http://127.0.0.1:" + socket.getLocalPort();
	}

	/**
	 * How many connections were opened. Those that the system took are counted, too: one
	 * is opened here, which comes behind them.
	 */
	public int asked() {
		int before = asked.get();
		try (Socket last = new Socket(InetAddress.getLoopbackAddress(), socket.getLocalPort())) {
			// an end of the stream: it was accepted, and so were all before it
			return (last.getInputStream().read() < 0) ? asked.get() - 1 : before;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}

}
