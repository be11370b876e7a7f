package io.dromedary.split;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

import io.dromedary.document.Document;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.Format;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Opens messages that were saved by Outlook (MS-OXMSG): the files attached to them, and
 * the messages, which become such files themselves.
 */
class MsgOpener implements Opener {

	private static final String MEDIA_TYPE = "application/vnd.ms-outlook";

	/** Bytes: a message in a message is copied in memory. */
	private static final long LARGEST = 50 << 20;

	private final DocumentTypes types;

	private final Scratch scratch;

	MsgOpener(DocumentTypes types, Scratch scratch) {
		this.types = types;
		this.scratch = scratch;
	}

	@Override
	public Format format() {
		return Format.OUTLOOK;
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
