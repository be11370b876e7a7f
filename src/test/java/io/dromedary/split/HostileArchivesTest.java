package io.dromedary.split;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.dromedary.Corpus;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.ledger.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Archives that were made to do harm. */
class HostileArchivesTest extends OpenerCase {

	private final Path archives = Corpus.need("data/hostile/archive");

	@Test
	void bombsAreRefusedWithTheReason() throws IOException {
		refuses("self_bomb_flat.zip", "split.bomb");
		refuses("self_2000_entries.zip", "split.too-many");
	}

	@Test
	void bombsInBombsEndInTheRefusalOfTheInnermost() throws IOException {
		byte[] archive = bytes("self_bomb_nested.zip");
		for (int depth = 0; depth < 3; depth++) {
			List<Part> parts = open(archive, "x.zip");
			assertThat(parts).hasSize(10).allMatch(Part::container);
			archive = bytes(parts.get(0));
		}
		byte[] innermost = archive;
		assertThat(kept(open(innermost, "x.zip"))).hasSize(10);
	}

	@Test
	void anArchiveThatContainsItselfIsADuplicateOfItself() throws IOException {
		byte[] droste = bytes("droste.zip");
		List<Part> parts = open(droste, "droste.zip");
		assertThat(bytes(parts.get(1))).isEqualTo(droste);
	}

	@Test
	void oddNamesAreKeptAndPathsAreNot() throws IOException {
		List<Part> parts = open(bytes("self_hostile_names.zip"), "x.zip");
		assertThat(kept(parts)).hasSize(26).noneMatch((name) -> name.contains("/"));
		assertThat(kept(open(bytes("self_path_traversal.zip"), "x.zip"))).containsExactly("evil.pdf", "evil",
				"evil2.pdf", "buona.pdf");
	}

	@Test
	void sizesThatAreSaidAreNotBelieved() {
		refuses("testZIP_corrupted_oom.zip", "split.zip-empty");
	}

	@Test
	void whatIsEncryptedIsSaid() throws IOException {
		assertThat(leftOut(open(bytes("self_password.zip"), "x.zip"))).containsExactly("f.pdf: split.encrypted");
	}

	@Test
	void officeFilesAreNoArchives() throws IOException {
		try (Stream<Path> files = Files.list(Corpus.need("data/hostile/office"))) {
			for (Path file : files.toList()) {
				var content = store.keep(new ByteArrayInputStream(Files.readAllBytes(file)));
				assertThat(containers.container(content, "")).as(file.toString()).isFalse();
			}
		}
	}

	private void refuses(String archive, String reason) {
		assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> open(bytes(archive), archive))
			.satisfies((refused) -> assertThat(refused.sentence().key()).isEqualTo(reason));
		assertThat(store.size()).isZero();
	}

	private byte[] bytes(String archive) throws IOException {
		return Files.readAllBytes(archives.resolve(archive));
	}

}
