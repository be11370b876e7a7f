package io.dromedary.api;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.dromedary.document.Content;
import io.dromedary.document.Instructions;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.multipart.MultipartFile;

/** Hands uploaded files to the receiver, each on its own. */
public class Uploads {

	private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

	private final Receiver receiver;

	private final KnownTypes types;

	private final Ledger ledger;

	Uploads(Receiver receiver, KnownTypes types, Ledger ledger) {
		this.receiver = receiver;
		this.types = types;
		this.ledger = ledger;
	}

	/** The name of a type there is, or null for none given. */
	public @Nullable String type(@Nullable String name) {
		return (name == null || name.isBlank()) ? null : types.name(name);
	}

	/** Takes in what a person hands in on the page. */
	public List<Upload> take(List<MultipartFile> files, Instructions instructions, Locale locale) {
		return take(files.stream().map(Brought::of).toList(), new Order(instructions, null), locale);
	}

	/**
	 * Under a key it is all or nothing until all contents are kept: only then it is known
	 * whether the key stands for this request.
	 * @throws ApiException 422 where the key stands for another request
	 */
	List<Upload> take(List<Brought> files, Order order, Locale locale) {
		List<Kept> kept = files.stream().map((file) -> keep(file, locale)).toList();
		String key = order.key();
		if (key == null) {
			return arrive(kept, order, locale);
		}
		Kept failed = kept.stream().filter((one) -> one.content() == null).findFirst().orElse(null);
		if (failed == null && same(key, order, kept)) {
			return arrive(kept, order, locale);
		}
		kept.forEach(this::forget);
		if (failed == null) {
			throw ApiException.unprocessable("api.key-of-another-request");
		}
		return kept.stream().map((one) -> new Upload(one.fileName(), null, failed.problem())).toList();
	}

	/** A file whose content is in the store, or why it is not. */
	private record Kept(String fileName, @Nullable Content content, @Nullable ProblemDetail problem) {
	}

	private Kept keep(Brought file, Locale locale) {
		try (PushbackInputStream bytes = new PushbackInputStream(file.bytes().getInputStream())) {
			int first = bytes.read();
			if (first < 0) {
				return new Kept(file.fileName(), null,
						Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, Sentence.of("api.empty-file"), locale));
			}
			receiver.ready();
			bytes.unread(first);
			return new Kept(file.fileName(), receiver.keep(bytes), null);
		}
		catch (RawBody.Unusable ex) {
			return new Kept(file.fileName(), null, Problems.of(ex.failure(), locale));
		}
		catch (IOException | UncheckedIOException ex) {
			LOG.error("An upload could not be stored: {}", ex.getClass().getName());
			return new Kept(file.fileName(), null,
					Problems.of(HttpStatus.INSUFFICIENT_STORAGE, Sentence.of("api.not-stored"), locale));
		}
		catch (RuntimeException ex) {
			return new Kept(file.fileName(), null, problem(ex, locale));
		}
	}

	private boolean same(String key, Order order, List<Kept> kept) {
		try {
			return receiver.same(key, order.fingerprint(kept.stream().map(Kept::content).toList()));
		}
		catch (RuntimeException ex) {
			kept.forEach(this::forget);
			throw ex;
		}
	}

	private List<Upload> arrive(List<Kept> kept, Order order, Locale locale) {
		List<Upload> taken = new ArrayList<>();
		for (Kept one : kept) {
			String key = (order.key() != null) ? order.key() + "/" + taken.size() : null;
			taken.add((one.content() != null) ? arrive(one, one.content(), order.instructions(), key, locale)
					: new Upload(one.fileName(), null, one.problem()));
		}
		return taken;
	}

	private Upload arrive(Kept kept, Content content, Instructions instructions, @Nullable String key, Locale locale) {
		try {
			Entry entry = receiver.arrive(content, kept.fileName(), instructions, key).entry();
			return new Upload(kept.fileName(), entry, null);
		}
		catch (RuntimeException ex) {
			forget(kept);
			return new Upload(kept.fileName(), null, problem(ex, locale));
		}
	}

	private static ProblemDetail problem(RuntimeException failure, Locale locale) {
		ProblemDetail problem = Problems.of(failure, locale);
		if (problem.getStatus() >= 500) {
			LOG.error("An upload was not taken in: {}", failure.getClass().getName());
		}
		return problem;
	}

	/** What became no document must not stay; the answer is the same where it does. */
	private void forget(Kept kept) {
		try {
			if (kept.content() != null) {
				receiver.forget(kept.content());
			}
		}
		catch (RuntimeException ex) {
			LOG.warn("The content of an upload that was not taken in could not be deleted: {}",
					ex.getClass().getName());
		}
	}

	/** As it is now; as last known where the ledger cannot be asked. */
	Upload now(Upload upload) {
		Entry entry = upload.entry();
		if (entry == null) {
			return upload;
		}
		try {
			Entry now = ledger.find(entry.id()).orElse(entry);
			return new Upload(upload.fileName(), now, null, ledger.outcomes(List.of(now)).get(now.id()));
		}
		catch (RuntimeException ex) {
			LOG.warn("The ledger could not be asked for {}: {}", entry.id(), ex.getClass().getName());
			return upload;
		}
	}

	/** A mail or an archive is settled when all that is in it is. */
	static boolean settled(Upload upload) {
		Entry entry = upload.entry();
		if (entry == null || entry.status() != Status.SPLIT) {
			return entry == null || entry.status().rests();
		}
		return upload.outcome() != null && upload.outcome().atRest();
	}

}
