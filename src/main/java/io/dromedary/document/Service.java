package io.dromedary.document;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Something that a step needs and that may be away for now. As text it is the word of its
 * kind, with a name behind a colon: {@code model}, {@code reader:application/pkcs7-mime}.
 *
 * @param name which one of its kind; null where there is only one, or it is not known
 */
public record Service(Kind kind, @Nullable String name) {

	public enum Kind {

		/** The model server. */
		MODEL,
		/** The text recognition of this machine; with a name, an engine elsewhere. */
		OCR,
		/** Room to draw pictures of pages. */
		PICTURES,
		/** The store of the originals. */
		STORE,
		/** Room on a disk for more documents. */
		DISK,
		/** Workers for foreign files that come back. */
		WORKERS,
		/** Room for more work than waits already. */
		WORK,
		/** A folder that documents are dropped into. */
		FOLDER,
		/** Where else documents come from: a mailbox, a bucket, a server. */
		SOURCE,
		/** A reader; the name is the media type of its format. */
		READER,
		/**
		 * A target by its name; behind a further colon, what it does not take is only a
		 * part of it: {@code target:database:row}.
		 */
		TARGET,
		/** Any target at all; the name is the document type that has none. */
		TARGETS,
		/** A document type by its name. */
		TYPE,
		/** The route of a step; the name is the step. */
		ROUTE,
		/** Something else; the name is the whole text. */
		OTHER;

		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** What {@link #toString} said, or an earlier version of it. */
	public static Service of(String text) {
		int colon = text.indexOf(':');
		String word = (colon < 0) ? text : text.substring(0, colon);
		return Arrays.stream(Kind.values())
			.filter((kind) -> kind != Kind.OTHER && kind.word().equals(word))
			.findFirst()
			.map((kind) -> new Service(kind, (colon < 0) ? null : text.substring(colon + 1)))
			.orElseGet(() -> new Service(Kind.OTHER, text));
	}

	/** Its name for people. */
	public Sentence sentence() {
		return switch (kind) {
			case PICTURES, DISK, WORK, OTHER -> Sentence.of("work.service.other", this);
			default -> Sentence.of("work.service." + kind.word(), (name != null) ? name : kind.word());
		};
	}

	@Override
	public String toString() {
		if (kind == Kind.OTHER) {
			return String.valueOf(name);
		}
		return (name != null) ? kind.word() + ":" + name : kind.word();
	}

}
