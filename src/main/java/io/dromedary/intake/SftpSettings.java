package io.dromedary.intake;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What all SFTP doors have in common; the rest stands in the route of each.
 *
 * @param done folder below that of the door to which files are moved
 * @param settle how long a file must lie there unchanged before it is taken
 * @param settleEmpty the same for an empty file, which is mostly an upload that has just
 * begun
 * @param retry when a file that could not be taken three times is tried again
 */
@ConfigurationProperties("dromedary.sftp")
record SftpSettings(String done, Duration settle, Duration settleEmpty, Duration retry) {

	Patience patience() {
		return new Patience(settle, settleEmpty, settle, 3, retry);
	}

}
