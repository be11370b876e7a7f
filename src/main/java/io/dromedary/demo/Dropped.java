package io.dromedary.demo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.dromedary.ledger.Entry;

/** A file that was dropped into the inbox. */
record Dropped(String fileName, String sha256) {

	static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	boolean became(Entry entry) {
		return entry.sha256().equals(sha256) && entry.origin().fileName().equals(fileName);
	}

}
