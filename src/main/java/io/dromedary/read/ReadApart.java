package io.dromedary.read;

import java.io.IOException;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

import io.dromedary.document.Content;
import io.dromedary.document.Page;
import io.dromedary.document.PagePicture;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Child;

/**
 * Reads in processes of their own: slower at first and with more memory, but they can be
 * killed. Made use of once a worker of this process did not come back, so that whoever
 * sends such files costs it one thread and not all.
 */
final class ReadApart implements AutoCloseable {

	private final ReadOptions options;

	private final Deque<Child> idle = new ConcurrentLinkedDeque<>();

	private volatile boolean closed;

	ReadApart(ReadOptions options) {
		this.options = options;
	}

	List<Page> pages(Content content, String fileName) throws IOException {
		refuseTooLarge(content);
		return ask(ReadRequest.pages(fileName, options), content).pages();
	}

	Optional<PagePicture> picture(Content content, int page, int turned) throws IOException {
		refuseTooLarge(content);
		return (page < 1) ? Optional.empty()
				: Optional.ofNullable(ask(ReadRequest.picture(page, turned, options), content).picture());
	}

	private void refuseTooLarge(Content content) {
		if (content.size() > options.maxBytes()) {
			throw Source.tooLarge(options);
		}
	}

	private ReadAnswer ask(ReadRequest request, Content content) throws IOException {
		byte[] asked = ReadChild.asked(request, content);
		Child child = take();
		byte[] answer;
		try {
			answer = child.ask(asked);
		}
		catch (IOException ex) {
			throw new UnreadableDocument(Sentence.of("read.broken-off", "java.lang.Process"));
		}
		giveBack(child);
		return ReadChild.answered(answer).orThrow();
	}

	private Child take() {
		for (Child child = idle.poll(); child != null; child = idle.poll()) {
			if (child.alive()) {
				return child;
			}
		}
		try {
			return Child.start(ReadChild.class);
		}
		catch (IOException ex) {
			throw new ServiceUnavailable(Service.Kind.WORKERS, Sentence.of("read.no-process"));
		}
	}

	private void giveBack(Child child) {
		idle.push(child);
		if (closed) {
			close();
		}
	}

	/** How many wait for work. */
	int idle() {
		return idle.size();
	}

	/** Ends those that wait; they are started again where needed. */
	void rest() {
		for (Child child = idle.poll(); child != null; child = idle.poll()) {
			child.close();
		}
	}

	@Override
	public void close() {
		closed = true;
		rest();
	}

}
