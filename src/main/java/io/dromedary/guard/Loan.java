package io.dromedary.guard;

/** Something that a worker holds and others wait for; given back exactly once. */
public final class Loan implements AutoCloseable {

	private final Runnable giveBack;

	private boolean closed;

	Loan(Runnable giveBack) {
		this.giveBack = giveBack;
	}

	/** Whether it was given back; on a worker: whether it was left behind meanwhile. */
	public synchronized boolean closed() {
		return closed;
	}

	/** Nothing is to be given back. */
	void settled() {
		take();
	}

	@Override
	public void close() {
		if (take()) {
			giveBack.run();
		}
	}

	private synchronized boolean take() {
		boolean first = !closed;
		closed = true;
		return first;
	}

}
