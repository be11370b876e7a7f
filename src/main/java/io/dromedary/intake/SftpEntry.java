package io.dromedary.intake;

import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder as a server lists it.
 *
 * @param path relative to the folder of the door; characters as in {@link RemoteName}
 * @param size in bytes
 * @param changed seconds since 1970, as the server's clock has it
 */
record SftpEntry(String path, boolean folder, long size, long changed) implements SftpRemoteFile<Object> {

	/** Whether it is still the same, wherever it lies by now. */
	boolean same(SftpEntry other) {
		return size == other.size && changed == other.changed && folder == other.folder;
	}

	/** The name without folders. */
	@Override
	public String getFilename() {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	@Override
	public String getLongname() {
		return getFilename();
	}

	@Override
	public boolean isDirectory() {
		return folder;
	}

	@Override
	public long getFileLength() {
		return size;
	}

	@Override
	public long getLastModified() {
		return changed * 1000;
	}

	@Override
	public @Nullable Object getRemoteFile() {
		return null;
	}

	@Override
	public String toString() {
		return "SftpEntry[" + size + "]";
	}

}
