package io.dromedary.routes;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import io.dromedary.document.BrokenFile;
import io.dromedary.document.Shelf;
import io.dromedary.routes.RouteFile.Origin;
import io.dromedary.routes.RouteFile.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One kind of file: what is shipped, overlaid file by file by a folder on disk, put on a
 * shelf.
 */
final class Overlay {

	private static final Logger log = LoggerFactory.getLogger(Overlay.class);

	/**
	 * When what a file needs may be back: soon enough for people, seldom enough for it.
	 */
	private static final Duration RETRY = Duration.ofSeconds(5);

	private static final Shelf.Contents NOTHING = new Shelf.Contents(List.of(), "", false);

	private final String path;

	private final Map<String, String> shipped;

	private final WatchedFolder folder;

	private final Shelf shelf;

	private final Map<String, Entry> entries = new TreeMap<>();

	private long triedAt = System.nanoTime();

	private record Entry(Version version, Shelf.Contents contents, @Nullable BrokenFile problem) {

		static Entry off(Version version) {
			return new Entry(version, NOTHING, null);
		}

	}

	/**
	 * An overlay.
	 * @param path what stands before the file names in the eyes of people, for example
	 * {@code documents/}
	 */
	Overlay(String path, Map<String, String> shipped, WatchedFolder folder, Shelf shelf) {
		this.path = path;
		this.shipped = shipped;
		this.folder = folder;
		this.shelf = shelf;
	}

	/** Looks at the disk; answers whether all files there were settled. */
	boolean look() {
		return folder.look();
	}

	/** Brings the shelf in line with the files. */
	void apply() {
		Map<String, Version> wanted = Version.of(shipped, folder.files());
		boolean changed = removeAll(entries.values().stream().map(Entry::version).filter(isGone(wanted)).toList());
		wanted.values().stream().filter(Version::isOff).forEach((off) -> entries.put(off.name(), Entry.off(off)));
		List<Version> due = wanted.values().stream().filter(this::isDue).toList();
		putAll(due);
		if (changed || !due.isEmpty()) {
			// what was broken by its neighbours, as by an id used twice, may be fine now
			putAll(wanted.values().stream().filter((one) -> !due.contains(one) && isWithoutVersion(one)).toList());
		}
	}

	/** Tries files again that only lacked something outside. */
	void retry() {
		if (System.nanoTime() - triedAt > RETRY.toNanos()) {
			putAll(entries.values().stream().filter(this::mayMend).map(Entry::version).toList());
			triedAt = System.nanoTime();
		}
	}

	private boolean mayMend(Entry entry) {
		BrokenFile problem = entry.problem();
		return problem != null && problem.passing() && !shelf.holds(entry.version().name());
	}

	private static Predicate<Version> isGone(Map<String, Version> wanted) {
		return (version) -> {
			Version next = wanted.get(version.name());
			return next == null || (next.isOff() && !version.isOff());
		};
	}

	private boolean isDue(Version version) {
		Entry entry = entries.get(version.name());
		if (version.isOff()) {
			return false;
		}
		return entry == null || !entry.version().equals(version)
				|| (entry.problem() == null && !shelf.holds(version.name()));
	}

	private boolean isWithoutVersion(Version version) {
		Entry entry = entries.get(version.name());
		return entry != null && entry.problem() != null && !shelf.holds(version.name());
	}

	private boolean removeAll(List<Version> gone) {
		gone.stream().sorted(byRank().reversed()).forEach((version) -> {
			entries.remove(version.name());
			shelf.remove(version.name());
			log.info("{}{}: no longer in force", path, version.name());
		});
		return !gone.isEmpty();
	}

	private void putAll(List<Version> versions) {
		versions.stream().sorted(byRank()).forEach((version) -> put(version.name(), version));
	}

	private Comparator<Version> byRank() {
		return Comparator.<Version>comparingInt((version) -> shelf.rank(version.name(), version.text()))
			.thenComparing(Version::name);
	}

	private void put(String name, Version version) {
		try {
			Shelf.Contents contents = shelf.put(name, version.readableText());
			entries.put(name, new Entry(version, contents, null));
			log.info("{}{}: {}, {}", path, name, version.origin(), contents.inForce() ? contents.ids() : "off");
		}
		catch (BrokenFile broken) {
			Entry before = entries.get(name);
			if (before == null || !version.equals(before.version()) || before.problem() == null) {
				log.warn("{}{}, {}", path, name, broken.getMessage());
			}
			entries.put(name, new Entry(version, fallBack(name, version, before), broken));
		}
	}

	private Shelf.Contents fallBack(String name, Version version, @Nullable Entry before) {
		if (shelf.holds(name) && before != null) {
			return before.contents();
		}
		String text = shipped.get(name);
		if (text == null || version.origin() == Origin.SHIPPED) {
			return NOTHING;
		}
		try {
			Shelf.Contents contents = shelf.put(name, text);
			log.warn("{}{}: the shipped version runs in its place", path, name);
			return contents;
		}
		catch (BrokenFile ex) {
			log.warn("{}{}: nor can the shipped version run, {}", path, name, ex.getMessage());
			return NOTHING;
		}
	}

	/** The files as they stand after the last {@link #apply()}. */
	List<RouteFile> list() {
		Set<String> names = new TreeSet<>(entries.keySet());
		folder.waiting().stream().filter((name) -> !name.endsWith(".off")).forEach(names::add);
		return names.stream().map(this::describe).toList();
	}

	private RouteFile describe(String name) {
		Entry entry = entries.get(name);
		if (entry == null) {
			Origin origin = shipped.containsKey(name) ? Origin.CHANGED : Origin.OWN;
			return new RouteFile(path + name, origin, State.WAITING, List.of(), "", null, 0, 0);
		}
		BrokenFile problem = entry.problem();
		Shelf.Contents contents = entry.contents();
		return new RouteFile(path + name, entry.version().origin(), state(name, entry), contents.ids(),
				contents.description(), (problem != null) ? problem.sentence() : null,
				(problem != null) ? problem.line() : 0, (problem != null) ? problem.column() : 0);
	}

	private State state(String name, Entry entry) {
		if (entry.problem() != null) {
			return State.BROKEN;
		}
		if (folder.waiting().contains(name)) {
			return State.WAITING;
		}
		return entry.contents().inForce() ? State.RUNNING : State.OFF;
	}

}
