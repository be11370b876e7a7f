package io.dromedary.read;

import java.util.concurrent.Semaphore;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;

/** How many pages are recognised at the same time. */
final class Permits {

	private final Semaphore semaphore;

	Permits(int most) {
		this.semaphore = new Semaphore(most);
	}

	/**
	 * Waits for one.
	 * @throws ServiceUnavailable where the program is stopped meanwhile
	 */
	void acquire() {
		try {
			semaphore.acquire();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw ServiceUnavailable.stopped(Service.Kind.OCR, Sentence.of("read.stopped"));
		}
	}

	void release() {
		semaphore.release();
	}

}
