package io.dromedary.deliver;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Deliveries.
 *
 * @param path the folder that receives results as files
 */
@ConfigurationProperties("dromedary.deliver")
record DeliverSettings(Path path) {
}
