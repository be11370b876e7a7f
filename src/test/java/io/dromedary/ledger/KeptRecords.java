package io.dromedary.ledger;

import com.fasterxml.jackson.core.type.TypeReference;

/** Records as the ledger keeps them, for benches that keep them in files. */
public final class KeptRecords {

	private KeptRecords() {
	}

	public static byte[] packed(Object records) {
		return Json.packed(records);
	}

	/**
	 * What was packed.
	 * @throws java.io.UncheckedIOException where it is something else
	 */
	public static <T> T unpacked(byte[] packed, TypeReference<T> type) {
		return Json.unpacked(packed, type);
	}

}
