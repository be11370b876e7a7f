package io.dromedary.routes;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How route files are watched. The folder itself is the property
 * {@code dromedary.routes}.
 *
 * @param poll time between two looks at the folder
 * @param stop how long a route may finish what is on its way before a reload forces it to
 * stop
 */
@ConfigurationProperties("dromedary.routes")
record RoutesProperties(@DefaultValue("1s") Duration poll, @DefaultValue("30s") Duration stop) {
}
