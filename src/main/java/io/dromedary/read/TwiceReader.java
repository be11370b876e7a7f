package io.dromedary.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Transcript;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Guard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the pages that one engine read alone with the other, too. Afterwards no page says
 * of itself that an engine was spared, so that nobody can ask for it again.
 */
final class TwiceReader {

	private static final Logger LOG = LoggerFactory.getLogger(TwiceReader.class);

	/** Behind the settings of a transcript: read twice, or to be read twice in vain. */
	private static final String TWICE = ":twice";

	private static final String IN_VAIN = ":once";

	private final ReadOptions options;

	private final Results results;

	private final Guard guard;

	private final PageDrawer drawer;

	private final BothEngines engines;

	TwiceReader(ReadOptions options, Results results, Guard guard, PageDrawer drawer, BothEngines engines) {
		this.options = options;
		this.results = results;
		this.guard = guard;
		this.drawer = drawer;
		this.engines = engines;
	}

	/**
	 * The transcript with what both engines read, made before or now; what was read stays
	 * as it is where the other engine is off, or cannot read these pages.
	 * @throws ServiceUnavailable where the original is away, or there are no workers
	 */
	Transcript twice(Transcript transcript) {
		if (transcript.pages().stream().noneMatch(Page::spared)) {
			return transcript;
		}
		String settings = transcript.settings() + TWICE;
		return results.transcript(transcript.document(), settings).orElseGet(() -> {
			try {
				Transcript read = new Transcript(transcript.document(), settings, guarded(transcript));
				results.keep(read);
				return read;
			}
			catch (ServiceUnavailable ex) {
				return inVain(transcript, ex);
			}
			catch (UnreadableDocument ex) {
				return once(transcript, ex.sentence());
			}
		});
	}

	private List<Page> guarded(Transcript transcript) {
		try {
			return guard.run(transcript.document().content().sha256(), options.pageTime(), options.wholeTime(),
					() -> pages(transcript));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Page> pages(Transcript transcript) {
		Map<Page, Page> read = new HashMap<>();
		drawer.draw(transcript.document().content(), transcript.pages().stream().filter(Page::spared).toList(),
				(page, picture) -> read.put(page, engines.twice(page, picture)));
		return transcript.pages().stream().map((page) -> read.getOrDefault(page, page).sparing(false)).toList();
	}

	private static Transcript inVain(Transcript transcript, ServiceUnavailable failure) {
		if (failure.stopped() || failure.service().kind() != Service.Kind.OCR) {
			throw failure;
		}
		return once(transcript, failure.sentence());
	}

	/**
	 * Its own settings: when the engine runs again, the same content may be read twice.
	 */
	static Transcript once(Transcript transcript, Sentence why) {
		LOG.info("Document {} is not read with the other engine: {}", transcript.document().id(), why);
		return new Transcript(transcript.document(), transcript.settings() + IN_VAIN,
				transcript.pages().stream().map((page) -> page.sparing(false)).toList());
	}

}
