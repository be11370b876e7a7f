package io.dromedary.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

import org.h2.store.fs.FileBaseDefault;

/**
 * A file of H2 that passes everything on to another: what is to be different is
 * overridden.
 */
public class PassingFile extends FileBaseDefault {

	protected final FileChannel base;

	protected PassingFile(FileChannel base) {
		this.base = base;
	}

	@Override
	public int write(ByteBuffer source, long position) throws IOException {
		return base.write(source, position);
	}

	@Override
	public void force(boolean metaData) throws IOException {
		base.force(metaData);
	}

	@Override
	public int read(ByteBuffer target, long position) throws IOException {
		return base.read(target, position);
	}

	@Override
	public long size() throws IOException {
		return base.size();
	}

	@Override
	protected void implTruncate(long size) throws IOException {
		base.truncate(size);
	}

	@Override
	public FileLock tryLock(long position, long size, boolean shared) throws IOException {
		return base.tryLock(position, size, shared);
	}

	@Override
	protected void implCloseChannel() throws IOException {
		base.close();
	}

}
