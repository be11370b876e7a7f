package io.dromedary.read;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.guard.Loan;
import io.dromedary.guard.Watch;
import org.jspecify.annotations.Nullable;

/**
 * Tesseract handles, made when first needed and kept: making one costs as much as a tenth
 * of a page. As many work at the same time as there are permits.
 */
final class EnginePool implements AutoCloseable {

	/** A handle is renewed now and then, in case it gathers memory. */
	private static final int PAGES_PER_ENGINE = 1000;

	private final ReadOptions options;

	private final Permits permits;

	private final Map<String, Queue<Engine>> idle = new ConcurrentHashMap<>();

	private @Nullable PrivateFolder folder;

	private @Nullable LanguageData data;

	EnginePool(ReadOptions options) {
		this.options = options;
		this.permits = new Permits(options.engines());
	}

	/** Unpacks and loads what is needed; later calls cost nothing. */
	synchronized LanguageData prepare() {
		if (data == null || folder == null) {
			try {
				folder = PrivateFolder.at(options.nativesFolder());
				Natives.load(folder);
				data = new LanguageData(options.languages(), options.tessdata());
			}
			catch (IOException ex) {
				throw new ServiceUnavailable(Service.Kind.OCR, Sentence.of("read.folder-failed"));
			}
		}
		return data;
	}

	/**
	 * Does work with a handle for these languages, {@code eng+ita} for example. The place
	 * of a worker that does not come back is free for others; its handle is lost.
	 */
	<T> T with(String languages, Function<Engine, T> work) {
		permits.acquire();
		try (Loan permit = Watch.lend(permits::release)) {
			Engine engine = take(languages);
			boolean well = false;
			try {
				T result = work.apply(engine);
				well = !permit.closed();
				return result;
			}
			finally {
				putBack(languages, engine, well);
			}
		}
	}

	private Engine take(String languages) {
		Engine engine = queue(languages).poll();
		return (engine != null) ? engine : make(languages);
	}

	private synchronized Engine make(String languages) {
		LanguageData prepared = prepare();
		try {
			return new Engine(prepared.unpack(Objects.requireNonNull(folder)), languages);
		}
		catch (IOException ex) {
			throw new ServiceUnavailable(Service.Kind.OCR, Sentence.of("read.folder-failed"));
		}
	}

	private void putBack(String languages, Engine engine, boolean well) {
		if (!well || engine.pages() >= PAGES_PER_ENGINE) {
			engine.close();
		}
		else {
			engine.clear();
			queue(languages).add(engine);
		}
	}

	private Queue<Engine> queue(String languages) {
		return idle.computeIfAbsent(languages, (key) -> new ConcurrentLinkedQueue<>());
	}

	@Override
	public void close() {
		for (Queue<Engine> engines : idle.values()) {
			for (Engine engine = engines.poll(); engine != null; engine = engines.poll()) {
				engine.close();
			}
		}
	}

}
