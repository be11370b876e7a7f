package io.dromedary.routes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.dromedary.document.BrokenFile;
import io.dromedary.document.Sentence;
import io.dromedary.document.Shelf;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps route files in force in a running Camel context. What several files share, route
 * configurations and templates, takes the files that depend on it along when it changes:
 * Camel would else keep the old one in routes that run, and hold two.
 */
final class CamelShelf implements Shelf {

	private static final Logger log = LoggerFactory.getLogger(CamelShelf.class);

	private final RouteParser parser;

	private final LiveRoutes live;

	private final Map<String, LiveRoutes.Loaded> loaded = new LinkedHashMap<>();

	CamelShelf(CamelContext context, Duration stopTimeout, Explanation explanation) {
		Breakage breakage = new Breakage(context, explanation);
		this.parser = new RouteParser(context, breakage);
		this.live = new LiveRoutes(context, breakage, stopTimeout);
	}

	@Override
	public Contents put(String fileName, String text) throws BrokenFile {
		LiveRoutes.Loaded before = loaded.get(fileName);
		if (before == null || !before.source().text().equals(text)) {
			RouteSource source = parser.parse(fileName, text);
			refuseForeignIds(source);
			replace(source, before);
		}
		return contents(loaded.get(fileName));
	}

	private static Contents contents(LiveRoutes.@Nullable Loaded file) {
		return (file != null) ? new Contents(file.ids(), file.source().description(), !file.isEmpty())
				: new Contents(List.of(), "", false);
	}

	private void refuseForeignIds(RouteSource source) throws BrokenFile {
		for (LiveRoutes.Loaded other : loaded.values()) {
			if (other.source().fileName().equals(source.fileName())) {
				continue;
			}
			Set<String> taken = new TreeSet<>(other.ids());
			taken.addAll(other.source().ids());
			taken.addAll(other.source().templates());
			List<String> wanted = new ArrayList<>(source.ids());
			wanted.addAll(source.templates());
			for (String id : wanted) {
				if (taken.contains(id)) {
					Place place = Place.of(source.text(), id);
					throw new BrokenFile(
							Sentence.of("routes.id-taken", id, other.source().fileName(), source.fileName()),
							place.line(), place.column());
				}
			}
		}
	}

	private void replace(RouteSource source, LiveRoutes.@Nullable Loaded before) throws BrokenFile {
		List<RouteSource> outgoing = dependents(source, before);
		List<RouteSource> incoming = new ArrayList<>(outgoing);
		incoming.add(0, source);
		if (before != null) {
			outgoing.add(0, before.source());
		}
		takeOut(outgoing);
		String current = source.fileName();
		try {
			for (RouteSource next : incoming) {
				current = next.fileName();
				loaded.put(current, live.add(next));
			}
		}
		catch (BrokenFile broken) {
			takeOut(incoming);
			restore(outgoing);
			throw current.equals(source.fileName()) ? broken
					: new BrokenFile(Sentence.of("routes.breaks-other", current, broken.sentence()), 0, 0);
		}
	}

	private List<RouteSource> dependents(RouteSource source, LiveRoutes.@Nullable Loaded before) {
		List<RouteSource> dependents = new ArrayList<>();
		for (LiveRoutes.Loaded other : loaded.values()) {
			boolean affected = other.source().dependsOn(source)
					|| (before != null && other.source().dependsOn(before.source()));
			if (affected && !other.source().fileName().equals(source.fileName())) {
				dependents.add(other.source());
			}
		}
		dependents.sort(Comparator.comparingInt((file) -> rank(file.fileName(), file.text())));
		return dependents;
	}

	private void takeOut(List<RouteSource> files) {
		List<LiveRoutes.Loaded> out = new ArrayList<>();
		for (RouteSource file : files) {
			LiveRoutes.Loaded held = loaded.remove(file.fileName());
			if (held != null) {
				out.add(held);
			}
		}
		live.remove(out);
	}

	private void restore(List<RouteSource> files) {
		for (RouteSource file : files) {
			try {
				loaded.put(file.fileName(), live.add(file));
			}
			catch (BrokenFile broken) {
				log.warn("{} could not be taken up again, {}", file.fileName(), broken.getMessage());
			}
		}
	}

	@Override
	public void remove(String fileName) {
		LiveRoutes.Loaded before = loaded.get(fileName);
		if (before == null) {
			return;
		}
		List<RouteSource> dependents = dependents(before.source(), before);
		List<RouteSource> outgoing = new ArrayList<>(dependents);
		outgoing.add(0, before.source());
		takeOut(outgoing);
		restore(dependents);
	}

	@Override
	public boolean holds(String fileName) {
		return loaded.containsKey(fileName);
	}

	/** What others depend on comes first, the doors last. */
	@Override
	public int rank(String fileName, String text) {
		if (text.lines().anyMatch((line) -> line.matches("-\\s+\"?(routeConfiguration|route-configuration)\"?:.*"))) {
			return 0;
		}
		if (text.lines().anyMatch((line) -> line.matches("-\\s+\"?(routeTemplate|route-template)\"?:.*"))) {
			return 1;
		}
		return fileName.startsWith("from-") ? 3 : 2;
	}

}
