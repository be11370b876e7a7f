package io.dromedary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.dromedary.api.RouteListing;
import io.dromedary.document.Sentence;
import io.dromedary.home.SelfCheck;
import io.dromedary.intake.Door;
import io.dromedary.intake.DoorCheck;

/**
 * The self-check of the doors: those that run say it themselves, the others their files,
 * as every file of routes that cannot be used does.
 */
class WiringDoors implements SelfCheck {

	/** A door that has no answer by then waits for a server that gives none. */
	private static final Duration PATIENCE = Duration.ofSeconds(12);

	private static final String FILE = "from-";

	private final RouteListing listing;

	private final DoorCheck doors;

	WiringDoors(RouteListing listing, DoorCheck doors) {
		this.listing = listing;
		this.doors = doors;
	}

	@Override
	public List<Line> look() throws InterruptedException {
		Map<String, Door> looked = doors.looked(PATIENCE)
			.stream()
			.collect(Collectors.toMap(Door::route, Function.identity()));
		List<Line> lines = new ArrayList<>();
		for (String route : doors.kept()) {
			lines.add(line(Sentence.of("intake.check.door", route), looked.get(route)));
		}
		listing.list().forEach((item) -> {
			RouteListing.Problem problem = item.problem();
			boolean door = item.file().startsWith(FILE);
			Sentence what = door ? Sentence.of("intake.check.door", item.file().replaceAll("\\..*", ""))
					: Sentence.of("intake.check.file", item.file());
			if (problem != null) {
				lines.add(Line.broken(what, problem.sentence()));
			}
			else if (door && item.state().equals("off")) {
				lines.add(Line.off(what));
			}
		});
		return lines;
	}

	private static Line line(Sentence what, @org.jspecify.annotations.Nullable Door door) {
		if (door == null) {
			return Line.waiting(what, Sentence.of("intake.check.first-look"));
		}
		Sentence reason = door.reason();
		if (reason == null) {
			return Line.ok(what);
		}
		return (door.state() == Door.State.WAITING) ? Line.waiting(what, reason) : Line.broken(what, reason);
	}

	/** The doors tell health themselves, and sooner. */
	@Override
	public boolean inHealth() {
		return false;
	}

}
