package io.dromedary.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dromedary.document.Document;
import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.Transcript;
import io.dromedary.ledger.KeptRecords;

/**
 * Keeps what was recognised from pictures in a folder, by content and settings of the
 * reader. Text layers are read anew each time: that is quick.
 */
final class KeptTranscripts implements Results {

	private final Path folder;

	KeptTranscripts(Path folder) throws IOException {
		this.folder = Files.createDirectories(folder);
	}

	@Override
	public Optional<Transcript> transcript(Document document, String settings) {
		Path file = file(document, settings);
		try {
			if (!Files.exists(file)) {
				return Optional.empty();
			}
			List<Page> pages = KeptRecords.unpacked(Files.readAllBytes(file), new TypeReference<>() {
			});
			return Optional.of(new Transcript(document, settings, pages));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void keep(Transcript transcript) {
		if (transcript.pages().stream().anyMatch((page) -> page.source() == Page.Source.OCR)) {
			write(file(transcript.document(), transcript.settings()), transcript.pages());
		}
	}

	private Path file(Document document, String settings) {
		return folder.resolve(document.content().sha256() + "-" + Integer.toHexString(settings.hashCode()) + ".pages");
	}

	/** Complete or not at all. */
	static void write(Path file, Object records) {
		try {
			Path draft = Files.write(file.resolveSibling(file.getFileName() + ".draft"), KeptRecords.packed(records));
			Files.move(draft, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
