package io.dromedary.read;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.PagePicture;
import io.dromedary.document.Results;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Guard;
import io.dromedary.guard.GuardOptions;
import io.dromedary.guard.Losses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** Once a worker is lost, a process of its own reads, and reads the same. */
class ReadApartTest {

	private final CountDownLatch release = new CountDownLatch(1);

	private final Guard guard = new Guard(Losses.untilTheEnd(), new GuardOptions(Duration.ofMillis(50), 2, "1"));

	@AfterEach
	void letAllCome() {
		release.countDown();
		guard.close();
	}

	@Test
	void documentsAreReadAndDrawnAsEverAfterAWorkerWasLost() throws IOException {
		Document document = Papers.document(Papers.pdf(List.of("Rossi & Figli", "Total 61,00")));
		Document damaged = Papers.document("%PDF-1.7 and no more".getBytes(java.nio.charset.StandardCharsets.UTF_8));
		try (Reader reader = new Reader(ReadOptions.defaults(), Results.NONE, guard)) {
			var pages = reader.read(document).pages();
			String refused = refused(reader, damaged);
			PagePicture picture = picture(reader, document.content(), 1);
			lose();
			assertThat(guard.troubled()).isTrue();
			assertThat(reader.read(document).pages()).isEqualTo(pages);
			assertThat(refused(reader, damaged)).isEqualTo(refused);
			assertThat(picture(reader, document.content(), 1)).usingRecursiveComparison().isEqualTo(picture);
			assertThat(reader.pictures().draw(document.content(), 2, 0)).isEmpty();
			release.countDown();
			await().until(() -> !guard.troubled());
			assertThat(reader.read(document).pages()).isEqualTo(pages);
		}
	}

	@Test
	void aProcessIsUsedAgainAndEndsWithItsReader() throws IOException {
		Content content = Papers.document(Papers.pdf(List.of("Total 61,00"))).content();
		ReadApart apart = new ReadApart(ReadOptions.defaults());
		assertThat(apart.pages(content, "x.pdf")).hasSize(1);
		assertThat(apart.pages(content, "x.pdf")).hasSize(1);
		assertThat(apart.idle()).isEqualTo(1);
		apart.close();
		assertThat(apart.idle()).isZero();
	}

	private static PagePicture picture(Reader reader, Content content, int number) {
		return reader.pictures().draw(content, number, 0).orElseThrow();
	}

	private static String refused(Reader reader, Document document) {
		return catchThrowableOfType(UnreadableDocument.class, () -> reader.read(document)).sentence().key();
	}

	private void lose() {
		catchThrowableOfType(UnreadableDocument.class,
				() -> guard.run("lost", Duration.ofMillis(50), Duration.ofMinutes(1), () -> {
					while (release.getCount() > 0) {
						try {
							release.await();
						}
						catch (InterruptedException ex) {
							// hears nothing
						}
					}
					return "";
				}));
	}

}
