package io.dromedary.guard;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** What a {@link Child} does: it answers until nobody asks any more. */
public final class ChildWork {

	static final byte ANSWER = 1;

	static final byte STEP = 2;

	/** Whoever asked keeps the time, and kills. */
	private static final Duration LONG = Duration.ofDays(1);

	private ChildWork() {
	}

	/**
	 * Never returns before the other process has ended or wants nothing more.
	 * @param work from what was asked to the answer; must not fail
	 */
	public static void serve(UnaryOperator<byte[]> work) {
		System.setOut(new PrintStream(OutputStream.nullOutputStream()));
		try (DataInputStream in = new DataInputStream(System.in);
				DataOutputStream out = new DataOutputStream(
						new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
			for (;;) {
				answer(in.readNBytes(in.readInt()), work, out);
			}
		}
		catch (EOFException ex) {
			// the other process has ended
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void answer(byte[] request, UnaryOperator<byte[]> work, DataOutputStream out) throws IOException {
		Watch watch = new Watch(LONG, LONG, (limit) -> tell(limit, out));
		watch.begin();
		try {
			byte[] answer = work.apply(request);
			out.writeByte(ANSWER);
			out.writeInt(answer.length);
			out.write(answer);
			out.flush();
		}
		finally {
			watch.end();
		}
	}

	private static void tell(Duration step, DataOutputStream out) {
		try {
			out.writeByte(STEP);
			out.writeLong(step.toNanos());
			out.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
