package io.dromedary.intake;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

import org.jspecify.annotations.Nullable;

/**
 * By what a change of a file is seen without reading it.
 *
 * @param inode tells a file from another one put in its place; null where the file system
 * has no such thing
 */
record Fingerprint(long size, FileTime modified, @Nullable Object inode) {

	/**
	 * The fingerprint of a regular file; a link is not followed.
	 * @throws IOException where there is no regular file (any more)
	 */
	static Fingerprint of(Spot file) throws IOException {
		BasicFileAttributes seen = file.attributes();
		if (!seen.isRegularFile()) {
			throw new IOException("not a regular file");
		}
		return new Fingerprint(seen.size(), seen.lastModifiedTime(), seen.fileKey());
	}

}
