package io.dromedary.split;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import io.dromedary.fakes.FakeStore;
import io.dromedary.ledger.Part;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes out of messages that were saved by Outlook. */
class MsgOpenerTest extends OpenerCase {

	@Test
	void everyFileBecomesAPart() {
		byte[] large = new byte[3 << 20];
		new Random(1).nextBytes(large);
		List<Part> parts = open(message((root) -> {
			file(root, 0, "fattura è.pdf", large);
			file(root, 1, "b.txt", "b".getBytes(StandardCharsets.UTF_8));
		}), "x.msg");
		assertThat(kept(parts)).containsExactly("fattura è.pdf", "b.txt");
		assertThat(bytes(parts.get(0))).isEqualTo(large);
		assertThat(text(parts.get(1))).isEqualTo("b");
	}

	@Test
	void aMessageInAMessageIsAContainerItself() {
		List<Part> parts = open(message((root) -> {
			DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
			stream(attachment, "3001001F", "Re: order".getBytes(StandardCharsets.UTF_16LE));
			DirectoryEntry inner = attachment.createDirectory("__substg1.0_3701000D");
			stream(inner, "0037001F", "order".getBytes(StandardCharsets.UTF_16LE));
			file(inner, 0, "a.pdf", "a".getBytes(StandardCharsets.UTF_8));
		}), "x.msg");
		assertThat(kept(parts)).containsExactly("Re: order.msg");
		assertThat(parts.get(0).container()).isTrue();
		assertThat(kept(open(bytes(parts.get(0)), ""))).containsExactly("a.pdf");
	}

	@Test
	void aMessageInAMessageThatIsTooLargeForTheMemoryIsLeftOut() {
		assertThat(leftOut(open(message((root) -> {
			DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
			stream(attachment, "3001001F", "order".getBytes(StandardCharsets.UTF_16LE));
			file(attachment.createDirectory("__substg1.0_3701000D"), 0, "a.pdf", new byte[(50 << 20) + 1]);
		}), "x.msg"))).containsExactly("order: split.message-large");
	}

	@Test
	void copiesAreMadeWhereTheyAreEmptiedAtStartAndNoneStays() throws IOException {
		Path folder = HOME.scratch();
		Scratch scratch = new Scratch(folder);
		try (LocalFile file = LocalFile.of(FakeStore.content(new byte[3]), scratch)) {
			assertThat(file.path()).hasSize(3).hasParent(folder);
		}
		assertThat(folder).isEmptyDirectory();
	}

	@Test
	void narrowNamesAreReadInTheCodePageOfTheMessage() {
		assertThat(kept(open(message((root) -> {
			ByteBuffer properties = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
			properties.putInt(32, 0x3FFD0003).putInt(40, 936);
			document(root, "__properties_version1.0", properties.array());
			DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
			stream(attachment, "3707001E", "发票.pdf".getBytes(Charset.forName("GBK")));
			stream(attachment, "37010102", new byte[] { 1 });
		}), "x.msg"))).containsExactly("发票.pdf");
	}

	@Test
	void textAndReferencesAreLeftOutAndSaid() {
		assertThat(leftOut(open(message((root) -> {
			stream(root, "1000001F", "hello".getBytes(StandardCharsets.UTF_16LE));
			stream(root.createDirectory("__attach_version1.0_#00000000"), "3707001F",
					"far.pdf".getBytes(StandardCharsets.UTF_16LE));
		}), "x.msg"))).containsExactly("far.pdf: split.link", ": split.body");
	}

	@Test
	void officeFilesAreNoMessages() {
		byte[] word = compound((root) -> document(root, "WordDocument", new byte[5000]));
		assertThat(containers.container(FakeStore.content(word), "a.doc")).isFalse();
	}

	@Test
	void noDamageDoesAnyHarm() {
		survivesDamage(message((root) -> {
			file(root, 0, "a.pdf", new byte[600]);
			file(root, 1, "b.pdf", new byte[6000]);
		}), "x.msg");
	}

	private interface Writing {

		void to(DirectoryEntry root) throws IOException;

	}

	private static byte[] message(Writing writing) {
		return compound((root) -> {
			stream(root, "001A001F", "IPM.Note".getBytes(StandardCharsets.UTF_16LE));
			writing.to(root);
		});
	}

	private static byte[] compound(Writing writing) {
		try (POIFSFileSystem file = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			writing.to(file.getRoot());
			file.writeFilesystem(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void file(DirectoryEntry root, int number, String name, byte[] bytes) throws IOException {
		DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#0000000" + number);
		stream(attachment, "3707001F", name.getBytes(StandardCharsets.UTF_16LE));
		stream(attachment, "37010102", bytes);
	}

	private static void stream(DirectoryEntry folder, String property, byte[] bytes) throws IOException {
		document(folder, "__substg1.0_" + property, bytes);
	}

	private static void document(DirectoryEntry folder, String name, byte[] bytes) throws IOException {
		folder.createDocument(name, new ByteArrayInputStream(bytes));
	}

}
