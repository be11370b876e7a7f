package io.dromedary.ledger.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A message as the table {@code notice} holds it, with all keys that it names. */
final class NoticeRow {

	private final String document;

	private final String part;

	private final String kind;

	private final String says;

	private final Instant received;

	private final List<Key> keys = new ArrayList<>();

	NoticeRow(String document, String part, String kind, String says, Instant received) {
		this.document = document;
		this.part = part;
		this.kind = kind;
		this.says = says;
		this.received = received;
	}

	/** What a key is the digest of. */
	enum Means {

		FILE, HASH, MAIL, SDI;

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		static Means of(String word) {
			return valueOf(word.toUpperCase(Locale.ROOT));
		}

	}

	record Key(Means means, String digest) {
	}

	void add(Key key) {
		keys.add(key);
	}

	/** Where it lies; unique. */
	String place() {
		return document + "/" + part;
	}

	List<String> digests(Means means) {
		return keys.stream().filter((key) -> key.means() == means).map(Key::digest).toList();
	}

	KnownNotice about(List<String> documents, int files) {
		return new KnownNotice(document, part, kind, says, received, documents, files);
	}

}
