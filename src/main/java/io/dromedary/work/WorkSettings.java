package io.dromedary.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How work is done.
 *
 * @param readers workers of the pool {@code read}; 0 for one a core
 * @param extractors workers of the pool {@code extract}; 0 for one a core
 * @param deliverers workers of each other pool
 * @param pools workers of pools by their names, where they are not as many
 * @param poll how often the tables are looked at for work of other processes
 * @param heartbeat how often a worker says that it lives; one that missed six is dead
 * @param retries waits before the second, third ... try; after the last the document is
 * failed
 * @param probe wait before a service that was away is tried again
 * @param quick a target that takes longer is done by the workers of its own pool
 * @param stop how long a stop waits for running work
 */
@ConfigurationProperties("dromedary.work")
public record WorkSettings(int readers, int extractors, int deliverers, Map<String, Integer> pools, Duration poll,
		Duration heartbeat, List<Duration> retries, Duration probe, Duration quick, Duration stop) {

	public WorkSettings {
		pools = (pools != null) ? Map.copyOf(pools) : Map.of();
	}

	int workers(Pool pool) {
		int usual = pool.equals(Pool.READ) ? readers : pool.equals(Pool.EXTRACT) ? extractors : deliverers;
		int asked = pools.getOrDefault(pool.name(), usual);
		return (asked > 0) ? asked : Runtime.getRuntime().availableProcessors();
	}

}
