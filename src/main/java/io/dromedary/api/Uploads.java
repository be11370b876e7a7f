package io.dromedary.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.dromedary.document.DocumentException;
import io.dromedary.document.Instructions;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Arrival;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;

/** Hands uploaded files to the receiver, each on its own. */
public class Uploads {

	private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

	/** Whoever waits for a document need not wait longer. */
	private static final Set<Status> SETTLED = Set.of(Status.DELIVERED, Status.REFUSED, Status.REVIEW, Status.FAILED,
			Status.REJECTED, Status.DUPLICATE, Status.ERASED);

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

	public List<Upload> take(List<MultipartFile> files, @Nullable String type, Locale locale) {
		return files.stream().map((file) -> take(file, type, locale)).toList();
	}

	private Upload take(MultipartFile file, @Nullable String type, Locale locale) {
		String given = file.getOriginalFilename();
		String name = (given != null) ? given : "";
		try (InputStream content = file.getInputStream()) {
			Arrival arrival = receiver.take(content, name, Instructions.of(type));
			return new Upload(name, arrival.entry(), null);
		}
		catch (IOException | UncheckedIOException ex) {
			LOG.error("An upload could not be stored: {}", ex.getClass().getName());
			return new Upload(name, null,
					Problems.of(HttpStatus.INSUFFICIENT_STORAGE, Sentence.of("api.not-stored"), locale));
		}
		catch (DocumentException ex) {
			return new Upload(name, null, Problems.of(ex, locale));
		}
		catch (RuntimeException ex) {
			LOG.error("An upload was not taken in: {}", ex.getClass().getName());
			return new Upload(name, null, Problems.of(ex, locale));
		}
	}

	/** As it is now; as last known where the ledger cannot be asked. */
	Upload now(Upload upload) {
		Entry entry = upload.entry();
		if (entry == null) {
			return upload;
		}
		try {
			return new Upload(upload.fileName(), ledger.find(entry.id()).orElse(entry), null);
		}
		catch (RuntimeException ex) {
			LOG.warn("The ledger could not be asked for {}: {}", entry.id(), ex.getClass().getName());
			return upload;
		}
	}

	static boolean settled(Upload upload) {
		Entry entry = upload.entry();
		return entry == null || SETTLED.contains(entry.status());
	}

}
