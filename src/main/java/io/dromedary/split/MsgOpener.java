package io.dromedary.split;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;

/**
 * Opens messages that were saved by Outlook (MS-OXMSG): the files attached to them, and
 * the messages, which become such files themselves.
 */
class MsgOpener implements Opener {

	private static final String MEDIA_TYPE = "application/vnd.ms-outlook";

	private static final byte[] COMPOUND_FILE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1,
			0x1A, (byte) 0xE1 };

	private static final int HEADER = 512;

	/** MS-OXMSG, section 2: what the storages and streams of a message are called. */
	private static final List<String> TELLING = List.of("__nameid_version1.0", "__properties_version1.0",
			"__substg1.0_", "__recip_version1.0_", "__attach_version1.0_");

	/** Bytes: a message in a message is copied in memory. */
	private static final long LARGEST = 50 << 20;

	private final DocumentTypes types;

	private final Scratch scratch;

	MsgOpener(DocumentTypes types, Scratch scratch) {
		this.types = types;
		this.scratch = scratch;
	}

	@Override
	public boolean opens(byte[] head, String fileName) {
		return head.length > HEADER
				&& Arrays.equals(head, 0, COMPOUND_FILE.length, COMPOUND_FILE, 0, COMPOUND_FILE.length)
				&& (fileName.toLowerCase(Locale.ROOT).endsWith(".msg") || telling(head));
	}

	/** Office files are made like this too; the names of the streams tell. */
	@Override
	public boolean opens(Content content, byte[] head, String fileName) throws IOException {
		if (opens(head, fileName)) {
			return true;
		}
		if (!opens(head, ".msg")) {
			return false;
		}
		try (InputStream bytes = content.open()) {
			bytes.skip(directory(head));
			return telling(bytes.readNBytes(Containers.HEAD));
		}
	}

	/** MS-CFB, section 2.2: where the directory begins. */
	private static long directory(byte[] head) {
		int shift = LittleEndian.getUShort(head, 30) & 0xF;
		return LittleEndian.getUInt(head, 48) + 1 << shift;
	}

	private static boolean telling(byte[] bytes) {
		String names = new String(bytes, StandardCharsets.ISO_8859_1);
		return TELLING.stream().anyMatch((name) -> names.contains(wide(name)));
	}

	private static String wide(String name) {
		return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
	}

	@Override
	public void open(Document container, Parts parts) throws IOException {
		try (LocalFile file = LocalFile.of(container.content(), scratch);
				POIFSFileSystem message = message(file.path())) {
			MsgMessage root = new MsgMessage(message.getRoot());
			InlinePictures pictures = new InlinePictures();
			pictures.read(root.html());
			int number = 0;
			for (MsgMessage.Attachment attachment : root.attachments()) {
				part(String.valueOf(++number), attachment, pictures, parts);
			}
			if (root.body() >= 0) {
				body(String.valueOf(++number), root, MailBody.wanted(types, container.type()), parts);
			}
			if (number == 0) {
				throw new UnreadableDocument(Sentence.of("split.nothing-attached"));
			}
		}
	}

	/** As in a mail: a document only where a type asks for it and there is no other. */
	private static void body(String number, MsgMessage message, boolean wanted, Parts parts) throws IOException {
		String text = message.text();
		if (wanted && !text.isBlank() && parts.found().stream().allMatch((part) -> part.content() == null)) {
			parts.keep(number, Names.safe(message.subject() + ".txt"), "text/plain", MailParts.stream(text));
		}
		else {
			parts.leaveOut(number, "", "text/plain", message.body(), Sentence.of("split.body"));
		}
	}

	/** Broken files make the library fail in every way there is. */
	private static POIFSFileSystem message(Path file) {
		try {
			return new POIFSFileSystem(file.toFile(), true);
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			throw new UnreadableDocument(Sentence.of("split.message-damaged"));
		}
	}

	private void part(String number, MsgMessage.Attachment attachment, InlinePictures pictures, Parts parts)
			throws IOException {
		if (attachment.data() instanceof DocumentEntry data) {
			keep(new Enclosure(number, attachment.name(), attachment.mediaType(), attachment.contentId(),
					data.getSize()), data, pictures, parts);
		}
		else if (attachment.data() instanceof DirectoryNode message) {
			keep(number, attachment.name(), message, parts);
		}
		else {
			parts.leaveOut(number, attachment.name(), attachment.mediaType(), -1, Sentence.of("split.link"));
		}
	}

	private static void keep(Enclosure file, DocumentEntry data, InlinePictures pictures, Parts parts)
			throws IOException {
		try (InputStream bytes = Damaged.check(stream(data), -1)) {
			file.into(parts, pictures, bytes);
		}
		catch (Damaged ex) {
			parts.leaveOut(file.number(), file.name(), file.mediaType(), file.size(), Sentence.of("split.damaged"));
		}
	}

	private static InputStream stream(DocumentEntry data) throws Damaged {
		try {
			return new DocumentInputStream(data);
		}
		catch (IOException | RuntimeException ex) {
			throw new Damaged();
		}
	}

	/** A message in a message is a branch of its tree. */
	private void keep(String number, String name, DirectoryNode message, Parts parts) throws IOException {
		if (size(message) > LARGEST) {
			parts.leaveOut(number, name, MEDIA_TYPE, -1, Sentence.of("split.message-large", LARGEST >> 20));
			return;
		}
		Path copy = scratch.file();
		try {
			copy(message, copy);
			try (InputStream bytes = Files.newInputStream(copy)) {
				parts.keep(number, name.toLowerCase(Locale.ROOT).endsWith(".msg") ? name : name + ".msg", MEDIA_TYPE,
						bytes);
			}
		}
		catch (Damaged ex) {
			parts.leaveOut(number, name, MEDIA_TYPE, -1, Sentence.of("split.damaged"));
		}
		finally {
			Files.deleteIfExists(copy);
		}
	}

	/** In bytes, with all that is in it; stops above what is taken. */
	private static long size(DirectoryEntry message) {
		Deque<Entry> left = new ArrayDeque<>(List.of(message));
		long size = 0;
		while (!left.isEmpty() && size <= LARGEST) {
			Entry entry = left.pop();
			size += (entry instanceof DocumentEntry file) ? file.getSize() : 1;
			if (entry instanceof DirectoryEntry folder) {
				folder.forEach(left::push);
			}
		}
		return size;
	}

	private static void copy(DirectoryEntry message, Path copy) throws IOException {
		try (POIFSFileSystem own = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(copy)) {
			try {
				EntryUtils.copyNodes(message, own.getRoot());
			}
			catch (IOException | RuntimeException | StackOverflowError ex) {
				throw new Damaged();
			}
			own.writeFilesystem(out);
		}
	}

}
