package io.dromedary.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * When the doors hold back.
 *
 * @param minFree free space that each disk must keep, of a small disk at most a tenth
 * @param maxWaiting pieces of work that may wait
 */
@ConfigurationProperties("dromedary.intake")
record PressureSettings(@DefaultValue("1GB") DataSize minFree, @DefaultValue("20000") long maxWaiting) {
}
