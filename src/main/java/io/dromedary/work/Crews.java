package io.dromedary.work;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The crew of each pool, from when it is first asked for. */
class Crews implements AutoCloseable {

	private final WorkSettings settings;

	private final Map<Pool, Crew> crews = new ConcurrentHashMap<>();

	Crews(WorkSettings settings) {
		this.settings = settings;
	}

	Crew of(Pool pool) {
		return crews.computeIfAbsent(pool, (asked) -> new Crew(asked, settings.workers(asked)));
	}

	@Override
	public void close() {
		crews.values().forEach(Crew::close);
	}

}
