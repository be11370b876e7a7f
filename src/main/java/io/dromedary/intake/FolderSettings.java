package io.dromedary.intake;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The folder door.
 *
 * @param path the folder that is watched
 * @param settle how long a file must lie there unchanged before it is taken
 * @param settleEmpty the same for an empty file, which is mostly an upload that has just
 * begun
 * @param settleUnfinished the same for a file that ends in the middle: scanners write
 * slowly
 * @param retry when a file that could not be taken, for example for want of permission,
 * is tried again
 */
@ConfigurationProperties("dromedary.folder")
record FolderSettings(Path path, Duration settle, Duration settleEmpty, Duration settleUnfinished, Duration retry) {

	Patience patience() {
		return new Patience(settle, settleEmpty, settleUnfinished, 1, retry);
	}

}
