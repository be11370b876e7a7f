package io.dromedary.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Guard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A native library that crashes takes only a process of its own with it. */
class EngineProofTest {

	private static final List<Page> READ = List.of(new Page(1, Page.Source.OCR, 320, 560, List.of()));

	@TempDir
	Path folder;

	private final AtomicInteger asked = new AtomicInteger();

	@Test
	void whatReadOnceIsNotAskedAgainNotEvenByTheNextProgram() throws IOException {
		proof((picture) -> READ).demand();
		proof((picture) -> READ).demand();
		assertThat(asked).hasValue(1);
	}

	@Test
	void anEngineThatEndsItsProcessIsOff() throws IOException {
		EngineProof proof = proof((picture) -> {
			throw new UnreadableDocument(Sentence.of("read.broken-off", "java.lang.Process"));
		});
		assertOff(proof, "read.paddle-crashed");
		assertOff(proof, "read.paddle-crashed");
		assertThat(asked).hasValue(1);
		assertThat(kept()).isEmpty();
	}

	@Test
	void anEngineThatDoesNotComeBackIsOff() throws IOException {
		CountDownLatch never = new CountDownLatch(1);
		assertOff(proof(Duration.ofMillis(300), (picture) -> {
			try {
				never.await();
			}
			catch (InterruptedException ex) {
				throw new IOException(ex);
			}
			return READ;
		}), "read.paddle-crashed");
		assertThat(kept()).isEmpty();
	}

	/** A folder that is missing says nothing of the engine: it is told as it is. */
	@Test
	void whatIsMissingIsToldAsItIs() {
		assertOff(proof((picture) -> {
			throw new ServiceUnavailable(Service.Kind.OCR, Sentence.of("read.paddle-models", "models"));
		}), "read.paddle-models");
	}

	/** In the process that is used in earnest. */
	@Test
	void theEngineOfThisProgramReadsOnThisMachine() throws IOException {
		// a minute was not enough beside a dozen other programs
		ReadOptions options = options(Duration.ofMinutes(5));
		new EngineProof(options, Guard.alone()).demand();
		assertThat(kept()).hasSize(1);
	}

	private void assertOff(EngineProof proof, String key) {
		assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(proof::demand)
			.satisfies((failure) -> assertThat(failure.sentence().key()).isEqualTo(key));
	}

	private EngineProof proof(EngineProof.Child child) {
		return proof(Duration.ofMinutes(1), child);
	}

	private EngineProof proof(Duration pageTime, EngineProof.Child child) {
		return new EngineProof(options(pageTime), Guard.alone(), (picture) -> {
			asked.incrementAndGet();
			assertThat(picture.size()).isPositive();
			return child.pages(picture);
		});
	}

	private ReadOptions options(Duration pageTime) {
		ReadOptions usual = ReadOptions.defaults();
		return new ReadOptions(usual.languages(), null, folder, 1, usual.maxBytes(), usual.maxPages(),
				usual.maxPixels(), pageTime, OcrChoice.PADDLE, null);
	}

	private List<String> kept() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".proven"))
				.toList();
		}
	}

}
