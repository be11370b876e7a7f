package io.dromedary.split;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.FakeStore;
import io.dromedary.guard.Guard;
import io.dromedary.ledger.Part;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** The step that takes containers apart, and what stays behind where it fails. */
class SplitTest {

	private static final Guard GUARD = Guard.alone();

	private final FakeStore store = new FakeStore();

	private final List<Part> said = new ArrayList<>();

	private final FakeLedger ledger = new FakeLedger() {

		@Override
		public void split(String id, List<Part> parts) {
			said.addAll(parts);
		}

		@Override
		public void forget(Content content) {
			store.remove(content.sha256());
		}

	};

	@Test
	void nothingOfAContainerThatIsRefusedStaysInTheStore() {
		String part = "--X\nContent-Type: application/pdf; name=a.pdf\n\n%PDF ";
		byte[] mail = ("Subject: x\nContent-Type: multipart/mixed; boundary=X\n\n" + part + "1\n" + part + "2\n" + part
				+ "3\n--X--\n")
			.getBytes(StandardCharsets.US_ASCII);
		assertThatExceptionOfType(UnreadableDocument.class)
			.isThrownBy(() -> split(FakeStore.content(mail), "a.eml", store, 2));
		assertThat(store.kept()).isZero();
		split(FakeStore.content(mail), "a.eml", store, 3);
		assertThat(store.kept()).isEqualTo(3);
		assertThat(said).hasSize(3);
	}

	@Test
	void whatBreaksLeavesNothingAndWhatCannotBeStoredNowIsTriedAgain() {
		FakeStore full = new FakeStore();
		byte[] zip = ZipOpenerTest.zip("a.pdf", "b.pdf");
		full.meanwhile = () -> {
			throw new IllegalStateException();
		};
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> split(FakeStore.content(zip), "a.zip", full, 9));
		FakeStore away = new FakeStore() {

			@Override
			public Content keep(InputStream source) throws IOException {
				throw new IOException();
			}

		};
		assertThatExceptionOfType(ServiceUnavailable.class)
			.isThrownBy(() -> split(FakeStore.content(zip), "a.zip", away, 9));
	}

	@Test
	void whoComesBackLateLeavesNothing() throws Exception {
		Parts parts = new Parts(store, new SplitConfiguration().containers(List::of, OpenerCase.HOME, GUARD),
				new Bounds(new SplitSettings(9, DataSize.ofMegabytes(60), true), 0, 0));
		parts.keep("1", "a.txt", "text/plain", new ByteArrayInputStream("in time".getBytes(StandardCharsets.UTF_8)));
		assertThat(store.kept()).isEqualTo(1);
		parts.close(ledger::forget);
		assertThat(store.kept()).isZero();
		parts.keep("2", "b.txt", "text/plain", new ByteArrayInputStream("late".getBytes(StandardCharsets.UTF_8)));
		await().until(() -> store.kept() == 0);
	}

	@Test
	void namesInAnArchiveMayBeginWithAnyNumberOfFolders() {
		byte[] zip = ZipOpenerTest.zip("./".repeat(8_000) + "a.pdf", "b.pdf");
		split(FakeStore.content(zip), "a.zip", store, 9);
		assertThat(said).hasSize(2);
	}

	@Test
	void nothingIsDamagedThatCouldNotBeReadJustNow() {
		byte[] zip = ZipOpenerTest.zip("a.pdf", "b.pdf");
		byte[] cut = Arrays.copyOf(zip, zip.length / 2);
		byte[] signed = CmsOpenerTest.signed("content".getBytes(StandardCharsets.UTF_8));
		assertThatExceptionOfType(ServiceUnavailable.class)
			.isThrownBy(() -> split(partly(zip, cut), "a.zip", store, 9));
		assertThatExceptionOfType(ServiceUnavailable.class)
			.isThrownBy(() -> split(partly(signed, Arrays.copyOf(signed, signed.length / 3)), "a.p7m", store, 9));
		assertThat(said).isEmpty();
		split(FakeStore.content(cut), "a.zip", store, 9);
		assertThat(said).isNotEmpty();
	}

	private void split(Content content, String name, FakeStore store, int most) {
		Origin origin = new Origin("folder", "from-folder", name, null, Instant.EPOCH);
		new Split(new SplitConfiguration().containers(List::of, OpenerCase.HOME, GUARD), store, ledger,
				new Unwanted(ledger), new SplitSettings(most, DataSize.ofMegabytes(60), true), GUARD)
			.split(new Document("1", 1, origin, content, Instructions.NONE));
	}

	/** A content of which a share does not give all. */
	private static Content partly(byte[] whole, byte[] given) {
		Content content = FakeStore.content(whole);
		return new Content() {

			@Override
			public String sha256() {
				return content.sha256();
			}

			@Override
			public long size() {
				return content.size();
			}

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(given);
			}

		};
	}

}
