package io.dromedary.split;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.fakes.FakeStore;
import io.dromedary.format.Format;
import io.dromedary.guard.Guard;
import io.dromedary.ledger.Part;

/** What is found in a mail and in the mails in it, all the way down. */
record Unpacked(List<Part> found) {

	static Unpacked of(byte[] mail, DocumentType... types) {
		return of(FakeStore.content(mail), "mail.eml", types);
	}

	static Unpacked of(String mail, DocumentType... types) {
		return of(mail.getBytes(StandardCharsets.ISO_8859_1), types);
	}

	static Unpacked of(Content content, String name, DocumentType... types) {
		DocumentTypes all = () -> List.of(types);
		List<Part> found = new ArrayList<>();
		open(content, name, new Containers(List.of(new MimeOpener(all)), Guard.alone()), found);
		return new Unpacked(found);
	}

	private static void open(Content content, String name, Containers containers, List<Part> found) {
		Parts parts = new Parts(new FakeStore(), containers, new Bounds(OpenerCase.SETTINGS, 0, 0));
		Origin origin = new Origin("mail", "from-mail", name, null, Instant.EPOCH);
		try {
			containers.opener(Format.MAIL)
				.orElseThrow()
				.open(new Document("1", 1, origin, content, Instructions.NONE), parts);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		for (Part part : parts.found()) {
			found.add(part);
			if (part.container()) {
				open(part.content(), part.fileName(), containers, found);
			}
		}
	}

	static boolean isMail(byte[] bytes, String name) {
		return new Containers(List.of(new MimeOpener(List::of)), Guard.alone()).container(FakeStore.content(bytes),
				name);
	}

	/** Documents that are no containers themselves. */
	List<Part> documents() {
		return found.stream().filter((part) -> part.content() != null && !part.container()).toList();
	}

	/**
	 * Each as {@code number name reason}, kept ones with {@code +}, containers with
	 * {@code *}.
	 */
	List<String> said() {
		return found.stream()
			.map((part) -> part.number() + " " + part.fileName() + " "
					+ ((part.reason() != null) ? part.reason().key() : part.container() ? "*" : "+"))
			.toList();
	}

	static String text(Part part) {
		try (var bytes = part.content().open()) {
			return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
