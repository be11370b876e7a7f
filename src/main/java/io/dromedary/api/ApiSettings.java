package io.dromedary.api;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the API; their defaults and meaning are in {@code application.yaml}.
 *
 * @param token null has one made at first start
 * @param maxUploads requests at a time
 */
@ConfigurationProperties("dromedary.api")
record ApiSettings(@Nullable String token, DataSize maxFileSize, DataSize maxRequestSize, Duration maxWait,
		int maxUploads, int priority) {

	@Override
	public String toString() {
		return "ApiSettings[" + maxFileSize + ", " + maxRequestSize + ", " + maxWait + "]";
	}

}
