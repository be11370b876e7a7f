package io.dromedary.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Where the platform works by handles (POSIX, {@code openat} and its like). */
final class HeldFolder extends OpenFolder {

	private final SecureDirectoryStream<Path> handle;

	private HeldFolder(SecureDirectoryStream<Path> handle) {
		this.handle = handle;
	}

	static HeldFolder below(SecureDirectoryStream<Path> root, @Nullable Path below) throws IOException {
		SecureDirectoryStream<Path> handle = root;
		for (Path name : (below != null) ? below : List.<Path>of()) {
			try (SecureDirectoryStream<Path> outer = handle) {
				handle = outer.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS);
			}
		}
		return new HeldFolder(handle);
	}

	@Override
	BasicFileAttributes attributes(Path name) throws IOException {
		return handle.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
			.readAttributes();
	}

	@Override
	SeekableByteChannel open(Path name, Set<OpenOption> options) throws IOException {
		Set<OpenOption> all = new HashSet<>(options);
		all.add(LinkOption.NOFOLLOW_LINKS);
		return handle.newByteChannel(name, all);
	}

	@Override
	void move(Path name, OpenFolder target, Path newName) throws IOException {
		handle.move(name, ((HeldFolder) target).handle, newName);
	}

	@Override
	List<Path> names() throws IOException {
		List<Path> names = new ArrayList<>();
		try {
			handle.forEach((path) -> names.add(path.getFileName()));
		}
		catch (DirectoryIteratorException ex) {
			throw ex.getCause();
		}
		return names;
	}

	@Override
	void sync() throws IOException {
		try (SeekableByteChannel itself = handle.newByteChannel(Path.of("."), Set.of(StandardOpenOption.READ))) {
			if (itself instanceof FileChannel file) {
				file.force(true);
			}
		}
	}

	@Override
	public void close() throws IOException {
		handle.close();
	}

}
