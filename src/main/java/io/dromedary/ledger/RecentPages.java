package io.dromedary.ledger;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.dromedary.document.Page;
import org.jspecify.annotations.Nullable;

/**
 * Transcripts that were opened a moment ago: every step of a document loads its own
 * again. Given again only where the same record lies there with the same key, so that
 * nothing that was erased comes from here; the pages stay only as long as a step uses
 * them or until memory is tidied up.
 */
final class RecentPages {

	/** More than documents are on their way at a time. */
	private static final int MOST = 64;

	private final Map<String, Opened> recent = new LinkedHashMap<>(MOST, 0.75f, true) {

		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Opened> eldest) {
			return size() > MOST;
		}

	};

	/**
	 * @param sha256 of the content
	 * @param sealed the transcript as it is kept
	 * @param key what opens it; empty where there is none
	 * @param open what to do where it was not seen lately
	 */
	Optional<List<Page>> of(String sha256, byte[] sealed, Optional<byte[]> key, Supplier<Optional<List<Page>>> open) {
		int keyed = key.map(Arrays::hashCode).orElse(0);
		List<Page> known = known(sha256, sealed, keyed);
		if (known != null) {
			return Optional.of(known);
		}
		Optional<List<Page>> pages = open.get().map(List::copyOf);
		pages.ifPresent((opened) -> keep(sha256, new Opened(sealed, keyed, new WeakReference<>(opened))));
		return pages;
	}

	/** Whether these pages themselves were opened here a moment ago. */
	boolean hold(List<Page> pages) {
		synchronized (recent) {
			return recent.values().stream().anyMatch((opened) -> opened.pages.get() == pages);
		}
	}

	private void keep(String sha256, Opened opened) {
		synchronized (recent) {
			recent.put(sha256, opened);
		}
	}

	private @Nullable List<Page> known(String sha256, byte[] sealed, int keyed) {
		synchronized (recent) {
			Opened opened = recent.get(sha256);
			return (opened != null && opened.keyed == keyed && Arrays.equals(opened.sealed, sealed))
					? opened.pages.get() : null;
		}
	}

	/** Not a record: its arrays are compared by what they hold. */
	private static final class Opened {

		private final byte[] sealed;

		private final int keyed;

		private final WeakReference<List<Page>> pages;

		Opened(byte[] sealed, int keyed, WeakReference<List<Page>> pages) {
			this.sealed = sealed;
			this.keyed = keyed;
			this.pages = pages;
		}

	}

}
