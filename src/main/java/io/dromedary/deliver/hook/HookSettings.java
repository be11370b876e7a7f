package io.dromedary.deliver.hook;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How addresses are told of events.
 *
 * @param allow which hosts, networks and ports of them may be registered by the API
 * though they are not public
 * @param retries waits before the next tries of a message; after the last it is failed
 * @param timeout longest time for one try
 * @param most how many addresses may be registered
 * @param keep how long a message that is over stays in the log
 */
@ConfigurationProperties("dromedary.hooks")
record HookSettings(List<String> allow, List<Duration> retries, Duration timeout, int most, Duration keep) {
}
