package io.dromedary.work;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The crew of each pool. */
class Crews implements AutoCloseable {

	private final Map<Pool, Crew> crews = new EnumMap<>(Pool.class);

	Crews(WorkSettings settings) {
		for (Pool pool : Pool.values()) {
			crews.put(pool, new Crew(pool, settings.workers(pool)));
		}
	}

	Crew of(Pool pool) {
		return Objects.requireNonNull(crews.get(pool));
	}

	@Override
	public void close() {
		crews.values().forEach(Crew::close);
	}

}
