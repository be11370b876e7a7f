package io.dromedary.read;

import java.time.Duration;
import java.util.List;

import io.dromedary.read.google.VisionAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** The settings {@code dromedary.read}; application.yaml says what each means. */
@ConfigurationProperties("dromedary.read")
record ReadSettings(@DefaultValue(ReadOptions.LANGUAGES) String languages, @Nullable String tessdata,
		@Nullable String nativesFolder, @DefaultValue("0") int engines, @DefaultValue("50MB") DataSize maxSize,
		@DefaultValue("500") int maxPages, @DefaultValue("100000000") long maxPixels,
		@DefaultValue("60s") Duration pageTime, @DefaultValue("auto") String engine, @DefaultValue Paddle paddle,
		@DefaultValue List<String> pdfPasswords, @DefaultValue Google google) {

	/** Of the engine paddle. */
	record Paddle(@Nullable String models) {
	}

	/** Without passwords. */
	@Override
	public String toString() {
		return "ReadSettings[" + languages + ", " + engine + "]";
	}

	/** Of the engine google-vision. */
	record Google(@Nullable String key, @DefaultValue(VisionAccess.URL) String url,
			@DefaultValue("30s") Duration timeout) {

		@Override
		public String toString() {
			return "Google";
		}

	}

}
