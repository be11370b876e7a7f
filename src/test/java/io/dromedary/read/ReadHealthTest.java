package io.dromedary.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Guard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which engine is off, and why. */
class ReadHealthTest {

	private static final List<Page> READ = List.of(new Page(1, Page.Source.OCR, 320, 560, List.of()));

	@TempDir
	Path folder;

	private final Recogniser tesseract = new Recogniser(ReadOptions.defaults());

	@AfterEach
	void english() {
		LocaleContextHolder.resetLocaleContext();
		tesseract.close();
	}

	@Test
	void healthSaysWhichEngineIsOffInTheLanguageOfWhoeverAsks() {
		Path missing = folder.resolve("missing");
		new ApplicationContextRunner().withUserConfiguration(ReadConfiguration.class)
			.withPropertyValues("dromedary.read.engine=paddle", "dromedary.read.paddle.models=" + missing)
			.run((context) -> {
				var indicator = context.getBean("ocrHealthIndicator", HealthIndicator.class);
				assertThat(indicator.health()).isEqualTo(Health.up().build());
				Reader reader = context.getBean(ReadComponent.class).reader(null);
				var paper = Papers.document(Papers.scannedPdf(Papers.scan(Papers.pdf(List.of("Total 12,50")))));
				assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(() -> reader.read(paper));
				LocaleContextHolder.setLocale(Locale.ENGLISH);
				Health english = indicator.health();
				assertThat(english.getStatus().getCode()).isEqualTo("DEGRADED");
				assertThat(english.getDetails()).containsOnlyKeys("paddle");
				assertThat(english.getDetails().get("paddle")).asString()
					.startsWith("The networks of the OCR engine paddle could not be opened in " + missing)
					.doesNotContain("Tesseract reads alone");
				LocaleContextHolder.setLocale(Locale.ITALIAN);
				assertThat(indicator.health().getDetails().get("paddle")).asString().startsWith("Non è possibile");
			});
	}

	@Test
	void anEngineThatEndedItsProcessIsOffAndTheOtherReadsAlone() {
		PaddleEngine paddle = paddle((picture) -> {
			throw new UnreadableDocument(Sentence.of("read.broken-off", "java.lang.Process"));
		});
		BothEngines both = new BothEngines(paddle, tesseract, false);
		assertThat(both.off()).isEmpty();
		assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(paddle::prepare);
		assertThat(both.off()).containsOnlyKeys("paddle");
		assertThat(both.off().get("paddle")).hasToString(Sentence.of("read.paddle-crashed", Natives.platform())
				+ " Until then Tesseract reads alone, and more documents wait for a person.");
	}

	@Test
	void whatWasMendedIsOffNoMore() {
		AtomicBoolean broken = new AtomicBoolean(true);
		PaddleEngine paddle = paddle((picture) -> {
			if (broken.get()) {
				throw new ServiceUnavailable(Service.Kind.OCR, Sentence.of("read.folder-failed"));
			}
			return READ;
		});
		assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(paddle::prepare);
		assertThat(paddle.off()).containsEntry("paddle", Sentence.of("read.folder-failed"));
		broken.set(false);
		paddle.prepare();
		assertThat(paddle.off()).isEmpty();
		paddle.close();
	}

	private PaddleEngine paddle(EngineProof.Child child) {
		ReadOptions usual = ReadOptions.defaults();
		ReadOptions options = new ReadOptions(usual.languages(), null, folder, 1, usual.maxBytes(), usual.maxPages(),
				usual.maxPixels(), usual.pageTime(), OcrChoice.PADDLE, null);
		return new PaddleEngine(options, tesseract, new EngineProof(options, Guard.alone(), child));
	}

}
