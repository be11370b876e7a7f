package io.dromedary.split;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.dromedary.document.Content;
import io.dromedary.document.Finding;
import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.Notice;
import io.dromedary.guard.Watch;
import io.dromedary.ledger.Part;
import io.dromedary.ledger.Store;
import io.dromedary.split.pages.PageRange;
import org.jspecify.annotations.Nullable;

/** Collects what is found in a container; contents go to the store at once. */
class Parts {

	private final Store store;

	private final Containers containers;

	private final Bounds bounds;

	private @Nullable Origin origin;

	private final List<Part> found = new ArrayList<>();

	/** What was put into the store, whatever became of it. */
	private final List<Content> kept = new ArrayList<>();

	/** What is done with it where nobody waits for it any more. */
	private @Nullable Consumer<Content> unwanted;

	Parts(Store store, Containers containers, Bounds bounds) {
		this.store = store;
		this.containers = containers;
		this.bounds = bounds;
	}

	/**
	 * A part that becomes a document; a message about an invoice is left out.
	 * @param number see {@link Part#number()}
	 * @param bytes decoded, read to the end
	 * @throws IOException where the bytes cannot be read or kept
	 * @throws UnreadableDocument where there is too much in the container
	 */
	void keep(String number, String fileName, String mediaType, InputStream bytes) throws IOException {
		BufferedInputStream source = new BufferedInputStream(bytes, Notice.HEAD);
		source.mark(Notice.HEAD);
		Optional<Notice> notice = Notice.of(source.readNBytes(Notice.HEAD - 1));
		source.reset();
		if (notice.isPresent()) {
			long size = bounds.counting(source).transferTo(OutputStream.nullOutputStream());
			leaveOut(number, fileName, mediaType, size, notice.get().whatOf(), notice.get());
		}
		else {
			found.add(part(number, fileName, mediaType, source));
		}
	}

	/**
	 * The only part, of which the container says something.
	 */
	void keepAlone(String fileName, String mediaType, InputStream bytes, Finding remark) throws IOException {
		found.add(part(Part.ALONE, fileName, mediaType, bytes).with(remark));
	}

	private Part part(String number, String fileName, String mediaType, InputStream bytes) throws IOException {
		Content content = kept(bytes);
		Part part = Part.kept(number, fileName, mediaType, content, containers.container(content, fileName));
		return (origin != null) ? part.from(origin) : part;
	}

	/**
	 * Pages that become a document, or one invoice of several in a file.
	 * @param reason see {@link Part#pages}
	 * @throws IOException where the bytes cannot be read or kept
	 * @throws UnreadableDocument where there is too much in the file
	 */
	void keepPages(PageRange range, String fileName, String mediaType, InputStream bytes, @Nullable Sentence reason)
			throws IOException {
		found.add(Part.pages(range.first(), range.last(), fileName, mediaType, kept(bytes), reason));
	}

	private Content kept(InputStream bytes) throws IOException {
		bounds.part();
		Content content = store.keep(bounds.counting(bytes));
		remember(content);
		Watch.check();
		return content;
	}

	/** A part that is no document. */
	void leaveOut(String number, String fileName, String mediaType, long size, Sentence reason) {
		leaveOut(number, fileName, mediaType, size, reason, null);
	}

	/**
	 * The same of what may be a message about an invoice.
	 */
	void leaveOut(String number, String fileName, String mediaType, long size, Sentence reason,
			@Nullable Notice notice) {
		bounds.part();
		Part part = Part.leftOut(number, fileName, mediaType, size, reason);
		found.add((notice != null) ? part.with(notice) : part);
	}

	/**
	 * The container itself says where its parts came from; to be said before the first.
	 */
	void cameWith(Origin said) {
		origin = said;
	}

	/** What may still come out of the container. */
	Bounds bounds() {
		return bounds;
	}

	private synchronized void remember(Content content) {
		kept.add(content);
		if (unwanted != null) {
			clear(unwanted);
		}
	}

	/**
	 * Nobody waits for the parts any more.
	 * @param forget hears of what was put into the store, also of what somebody who comes
	 * back late puts there; on a thread that nobody interrupts
	 */
	synchronized void close(Consumer<Content> forget) {
		unwanted = forget;
		kept.forEach(forget);
		kept.clear();
	}

	private void clear(Consumer<Content> forget) {
		List<Content> late = List.copyOf(kept);
		kept.clear();
		new Thread(() -> late.forEach(forget), "late-part").start();
	}

	List<Part> found() {
		return List.copyOf(found);
	}

}
