package io.dromedary.ledger.same;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.dromedary.ledger.Store;

/**
 * Digests of what says who sent a document (HMAC-SHA256). A plain digest would keep
 * nothing secret: VAT numbers, accounts and names are few enough to be tried one by one.
 */
public final class Digests {

	private static final String ALGORITHM = "HmacSHA256";

	/** Whose key it is in the store: of no document and no content. */
	private static final String OWNER = "same-documents";

	private final Store store;

	public Digests(Store store) {
		this.store = store;
	}

	/** 64 hex digits; the same for the same text while the store keeps its key. */
	public String of(String text) {
		return of(List.of(text)).get(0);
	}

	/** Sorted, so that all who lock several of them lock them in one order. */
	List<String> sorted(List<String> texts) {
		return of(texts).stream().distinct().sorted().toList();
	}

	/** In the order of the texts. */
	List<String> of(List<String> texts) {
		if (texts.isEmpty()) {
			return List.of();
		}
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(store.key(OWNER).orElseGet(() -> store.newKey(OWNER)), ALGORITHM));
			return texts.stream()
				.map((text) -> HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))))
				.toList();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java platform has HMAC-SHA256", ex);
		}
	}

}
