package io.dromedary.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Seals what is about a person before it goes into the database (AES-256-GCM), under a
 * key that the store keeps for each document and each content. A database overwrites
 * deleted rows when it likes; without their key nobody can read them.
 */
public class Seals {

	/** Neither gzip nor a name begins so: what lacks it was written unsealed. */
	private static final byte MARK = 1;

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final Store store;

	Seals(Store store) {
		this.store = store;
	}

	/**
	 * Makes the key where there is none.
	 * @param owner id of a document, or hash of a content
	 */
	byte[] seal(String owner, byte[] plain) {
		byte[] key = store.key(owner).orElseGet(() -> store.newKey(owner));
		byte[] nonce = new byte[NONCE];
		random.nextBytes(nonce);
		byte[] sealed = sealed(key, nonce, plain);
		byte[] all = new byte[1 + NONCE + sealed.length];
		all[0] = MARK;
		System.arraycopy(nonce, 0, all, 1, NONCE);
		System.arraycopy(sealed, 0, all, 1 + NONCE, sealed.length);
		return all;
	}

	/** Empty where the key is gone, or is another one made since. */
	Optional<byte[]> open(String owner, byte[] sealed) {
		if (sealed.length <= NONCE || sealed[0] != MARK) {
			return Optional.of(sealed);
		}
		byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
		return store.key(owner).flatMap((key) -> opened(key, nonce, sealed));
	}

	public @Nullable String seal(String owner, @Nullable String text) {
		return (text != null)
				? (char) MARK + Base64.getEncoder().encodeToString(seal(owner, text.getBytes(StandardCharsets.UTF_8)))
				: null;
	}

	/** Null where the key is gone. */
	public @Nullable String open(String owner, @Nullable String sealed) {
		if (sealed == null || sealed.isEmpty() || sealed.charAt(0) != MARK) {
			return sealed;
		}
		return open(owner, Base64.getDecoder().decode(sealed.substring(1)))
			.map((bytes) -> new String(bytes, StandardCharsets.UTF_8))
			.orElse(null);
	}

	private static byte[] sealed(byte[] key, byte[] nonce, byte[] plain) {
		try {
			return cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(plain);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java platform has AES-GCM", ex);
		}
	}

	private static Optional<byte[]> opened(byte[] key, byte[] nonce, byte[] sealed) {
		try {
			int begin = 1 + NONCE;
			return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(sealed, begin, sealed.length - begin));
		}
		catch (AEADBadTagException ex) {
			return Optional.empty();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("a record of the ledger could not be opened", ex);
		}
	}

	private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
		return cipher;
	}

}
