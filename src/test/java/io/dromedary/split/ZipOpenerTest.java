package io.dromedary.split;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

import io.dromedary.document.UnreadableDocument;
import io.dromedary.fakes.FakeStore;
import io.dromedary.ledger.Part;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What comes out of ZIP archives, and what does not. */
class ZipOpenerTest extends OpenerCase {

	@Test
	void everyFileBecomesAPartUnderASafeName() {
		byte[] archive = zip("a.pdf", "folder/b.pdf", "folder/", "../../etc/c.pdf", "C:\\Users\\d.pdf", "/tmp/e.pdf",
				"Z.pdf", "line\nbreak.pdf", "..", "x".repeat(300) + ".pdf");
		List<Part> parts = open(replaced(archive, "Z.pdf", "a.pdf"), "x.zip");
		assertThat(kept(parts)).containsExactly("a.pdf", "b.pdf", "c.pdf", "d.pdf", "e.pdf", "a.pdf", "linebreak.pdf",
				"", "x".repeat(196) + ".pdf");
		assertThat(parts).extracting(Part::number).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
		assertThat(text(parts.get(1))).isEqualTo("content of folder/b.pdf");
	}

	@Test
	void namesAreUnderstoodInTheEncodingsOfAllSystems() {
		assertThat(kept(open(zip(StandardCharsets.UTF_8, true, "perché.pdf", "发票.pdf"), "x.zip")))
			.containsExactly("perché.pdf", "发票.pdf");
		assertThat(kept(open(zip(StandardCharsets.UTF_8, false, "perché.pdf"), "x.zip"))).containsExactly("perché.pdf");
		assertThat(kept(open(zip(Charset.forName("IBM850"), false, "perché è.pdf"), "x.zip")))
			.containsExactly("perché è.pdf");
	}

	@Test
	void whatSystemsPutInForThemselvesIsLeftOutAndSaid() {
		List<Part> parts = open(zip("a.pdf", "__MACOSX/._a.pdf", "x/.DS_Store", "Thumbs.db"), "x.zip");
		assertThat(kept(parts)).containsExactly("a.pdf");
		assertThat(leftOut(parts)).containsExactly("._a.pdf: split.system-file", ".DS_Store: split.system-file",
				"Thumbs.db: split.system-file");
	}

	@Test
	void whatPackagesHaveBesideTheDocumentsIsLeftOut() {
		List<Part> parts = open(zip("META-INF/MANIFEST.MF", "META-INF/A.SF", "a.pdf", "META-INF/b.pdf"), "a.jar");
		assertThat(kept(parts)).containsExactly("a.pdf", "b.pdf");
		List<Part> signed = open(zip("mimetype", "a.xml", "META-INF/manifest.xml", "META-INF/signatures0.xml"), "a");
		assertThat(kept(signed)).containsExactly("a.xml");
	}

	@Test
	void aLinkIsNotFollowed() {
		assertThat(leftOut(open(zip((zip) -> {
			ZipArchiveEntry link = new ZipArchiveEntry("link.pdf");
			link.setUnixMode(0xA1FF);
			put(zip, link, "/etc/passwd".getBytes(StandardCharsets.UTF_8));
		}), "x.zip"))).containsExactly("link.pdf: split.link");
	}

	@Test
	void anArchiveInAnArchiveIsAContainerItself() {
		byte[] inner = zip("a.pdf");
		List<Part> parts = open(zip((zip) -> put(zip, new ZipArchiveEntry("inner.zip"), inner)), "x.zip");
		assertThat(parts.get(0).container()).isTrue();
		assertThat(bytes(parts.get(0))).isEqualTo(inner);
	}

	@Test
	void officeFilesAndProgramsAreNoArchives() {
		assertThat(container(zip("[Content_Types].xml", "word/document.xml"), "brief.docx")).isFalse();
		assertThat(container(zip("[Content_Types].xml", "word/document.xml"), "brief.zip")).isFalse();
		assertThat(container(zip("word/numbering.xml", "[Content_Types].xml"), "")).isFalse();
		assertThat(container(zip("mimetype", "content.xml"), "foglio")).isFalse();
		assertThat(container(zip("META-INF/MANIFEST.MF", "io/a/B.class"), "a.zip")).isFalse();
		assertThat(container(zip("Index/Document.iwa", "preview.jpg"), "a.zip")).isFalse();
		assertThat(container(zip("a.pdf"), "a.bin")).isTrue();
		assertThat(container(zip("word/letter.pdf"), "a.zip")).isTrue();
		assertThat(container(new byte[] { 'P', 'K', 3, 4 }, "a.zip")).isTrue();
		byte[] letter = zip("[Content_Types].xml", "word/document.xml");
		assertThat(container(stored("letter.docx", letter), "a")).isTrue();
	}

	@Test
	void tooManyFilesAreRefusedBeforeAnythingIsKept() {
		byte[] many = zip(IntStream.range(0, 1001).mapToObj((i) -> i + ".pdf").toArray(String[]::new));
		refuses(many, "split.too-many");
		refuses(Arrays.copyOf(many, many.length / 2 + 20_000), "split.too-many");
	}

	@Test
	void aBombIsRefusedInConstantMemoryAndWithoutDisk() {
		refuses(bomb(1L << 28), "split.bomb");
		refuses(Arrays.copyOf(bomb(1L << 26), 40_000), "split.bomb");
	}

	@Test
	void whatIsTooLargeTogetherIsRefused() {
		byte[] half = random(31 << 20);
		refuses(stored("a.pdf", half, "b.pdf", half), "split.too-large");
	}

	@Test
	void aCutArchiveIsReadAsFarAsItGoes() {
		byte[] whole = zip("a.pdf", "b.pdf", "c.pdf");
		int third = new String(whole, StandardCharsets.ISO_8859_1).indexOf("c.pdf");
		List<Part> parts = open(Arrays.copyOf(whole, third + 8), "x.zip");
		assertThat(kept(parts)).containsExactly("a.pdf", "b.pdf");
		assertThat(leftOut(parts)).containsExactly("c.pdf: split.damaged", ": split.zip-rest");
		assertThat(kept(open(Arrays.copyOf(whole, third), "x.zip"))).containsExactly("a.pdf", "b.pdf");
	}

	@Test
	void aFileThatIsDamagedKeepsNobodyElseOut() {
		byte[] damaged = stored("a.pdf", "first".getBytes(StandardCharsets.UTF_8), "b.pdf",
				"other".getBytes(StandardCharsets.UTF_8));
		damaged = replaced(damaged, "first", "First");
		List<Part> parts = open(damaged, "x.zip");
		assertThat(kept(parts)).containsExactly("b.pdf");
		assertThat(leftOut(parts)).containsExactly("a.pdf: split.damaged");
		assertThat(store.find(parts.get(1).content().sha256())).isPresent();
	}

	@Test
	void anEmptyArchiveIsRefused() {
		refuses(zip(), "split.zip-empty");
	}

	@Test
	void noDamageDoesAnyHarm() {
		survivesDamage(zip("a.pdf", "folder/b.pdf", "c.pdf"), "x.zip");
		survivesDamage(stored("a.zip", zip("b.pdf")), "x.zip");
	}

	private void refuses(byte[] archive, String reason) {
		assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> open(archive, "x.zip"))
			.satisfies((refused) -> assertThat(refused.sentence().key()).isEqualTo(reason));
		assertThat(store.size()).isZero();
	}

	private boolean container(byte[] bytes, String name) {
		return containers.container(FakeStore.content(bytes), name);
	}

	private static byte[] bomb(long size) {
		return zip((zip) -> {
			zip.putArchiveEntry(new ZipArchiveEntry("a.pdf"));
			byte[] zeros = new byte[1 << 20];
			for (long written = 0; written < size; written += zeros.length) {
				zip.write(zeros);
			}
			zip.closeArchiveEntry();
		});
	}

	private static byte[] replaced(byte[] bytes, String before, String after) {
		return new String(bytes, StandardCharsets.ISO_8859_1).replace(before, after)
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] random(int size) {
		byte[] bytes = new byte[size];
		new Random(size).nextBytes(bytes);
		return bytes;
	}

	static byte[] zip(String name, byte[] content) {
		return zip((zip) -> put(zip, new ZipArchiveEntry(name), content));
	}

	static byte[] zip(String... names) {
		return zip(StandardCharsets.UTF_8, true, names);
	}

	private static byte[] zip(Charset encoding, boolean said, String... names) {
		return zip((zip) -> {
			zip.setEncoding(encoding.name());
			zip.setUseLanguageEncodingFlag(said);
			zip.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.NEVER);
			for (String name : names) {
				put(zip, new ZipArchiveEntry(name), ("content of " + name).getBytes(StandardCharsets.UTF_8));
			}
		});
	}

	private static byte[] stored(Object... namesAndBytes) {
		return zip((zip) -> {
			zip.setMethod(ZipArchiveOutputStream.STORED);
			for (int i = 0; i < namesAndBytes.length; i += 2) {
				byte[] bytes = (byte[]) namesAndBytes[i + 1];
				ZipArchiveEntry entry = new ZipArchiveEntry((String) namesAndBytes[i]);
				CRC32 crc = new CRC32();
				crc.update(bytes);
				entry.setCrc(crc.getValue());
				entry.setSize(bytes.length);
				put(zip, entry, bytes);
			}
		});
	}

	private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] bytes) throws IOException {
		zip.putArchiveEntry(entry);
		if (!entry.isDirectory()) {
			zip.write(bytes);
		}
		zip.closeArchiveEntry();
	}

	private interface Writing {

		void to(ZipArchiveOutputStream zip) throws IOException;

	}

	private static byte[] zip(Writing writing) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream((OutputStream) bytes)) {
			writing.to(zip);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
