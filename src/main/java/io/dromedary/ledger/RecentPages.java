package io.dromedary.ledger;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.dromedary.document.Page;
import org.jspecify.annotations.Nullable;

/**
 * Transcripts that were unpacked a moment ago: every step of a document loads its own
 * again. Each still has to be opened with the key of its content, so that nothing that
 * was erased comes from here, and the pages stay only as long as a step uses them or
 * until memory is tidied up.
 */
final class RecentPages {

	/** More than documents are on their way at a time. */
	private static final int MOST = 64;

	private final Map<String, WeakReference<List<Page>>> recent = new LinkedHashMap<>(MOST, 0.75f, true) {

		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, WeakReference<List<Page>>> eldest) {
			return size() > MOST;
		}

	};

	/**
	 * @param sha256 of the content
	 * @param packed the transcript as it was kept
	 * @param unpack what to do where it was not seen lately
	 */
	List<Page> of(String sha256, byte[] packed, Supplier<List<Page>> unpack) {
		String key = sha256 + " " + packed.length + " " + Arrays.hashCode(packed);
		List<Page> known = known(key);
		if (known != null) {
			return known;
		}
		List<Page> pages = List.copyOf(unpack.get());
		synchronized (recent) {
			recent.put(key, new WeakReference<>(pages));
		}
		return pages;
	}

	/** Whether these pages themselves were opened here a moment ago. */
	boolean hold(List<Page> pages) {
		synchronized (recent) {
			return recent.values().stream().anyMatch((reference) -> reference.get() == pages);
		}
	}

	private @Nullable List<Page> known(String key) {
		synchronized (recent) {
			WeakReference<List<Page>> reference = recent.get(key);
			return (reference != null) ? reference.get() : null;
		}
	}

}
