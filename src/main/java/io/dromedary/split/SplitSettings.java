package io.dromedary.split;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** The settings {@code dromedary.split}; application.yaml says what each means. */
@ConfigurationProperties("dromedary.split")
record SplitSettings(@DefaultValue("1000") int maxParts, @DefaultValue("1GB") DataSize maxSize,
		@DefaultValue("true") boolean pages) {

}
