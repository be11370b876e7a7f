package io.dromedary.ledger;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.dromedary.document.Content;
import io.dromedary.format.Sha256;
import io.dromedary.guard.Drafts;
import io.dromedary.home.Platform;

/**
 * A content store in a folder: {@code ab/abcdef...}, written under {@code incoming/}
 * first; keys under {@code keys/}.
 */
class FolderStore implements Store, AutoCloseable {

	private final Path folder;

	private final Drafts drafts;

	private final Keys keys;

	private final InHand inHand = new InHand();

	FolderStore(Path folder) throws IOException {
		this.folder = folder;
		Platform.createOwnerOnlyDirectory(folder);
		this.drafts = new Drafts(folder.resolve("incoming"));
		this.keys = new Keys(folder.resolve("keys"));
	}

	@Override
	public Content keep(InputStream content) throws IOException {
		Path draft = drafts.begin();
		try {
			String sha256 = write(content, draft);
			Path shelf = folder.resolve(sha256.substring(0, 2));
			Path file = shelf.resolve(sha256);
			if (!Files.isDirectory(shelf)) {
				Files.createDirectories(shelf);
				Platform.syncDirectory(folder);
			}
			synchronized (inHand) {
				Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
				inHand.take(sha256);
			}
			Platform.syncDirectory(shelf);
			return new StoredContent(sha256, file);
		}
		finally {
			drafts.done(draft);
		}
	}

	@Override
	public void released(String sha256) {
		inHand.let(sha256);
	}

	@Override
	public Optional<Content> find(String sha256) {
		Path file = file(sha256);
		return Files.isRegularFile(file) ? Optional.of(new StoredContent(sha256, file)) : Optional.empty();
	}

	@Override
	public Optional<byte[]> key(String owner) {
		return keys.find(owner);
	}

	@Override
	public byte[] newKey(String owner) {
		return keys.make(owner);
	}

	@Override
	public boolean remove(String owner) throws IOException {
		List<Path> gone = new ArrayList<>();
		try {
			synchronized (inHand) {
				if (inHand.has(owner)) {
					return false;
				}
				for (Path file : List.of(keys.file(owner), file(owner))) {
					if (Files.deleteIfExists(file)) {
						gone.add(file);
					}
				}
				keys.forget(owner);
			}
		}
		finally {
			// also where the other one could not be deleted: who tries again finds it
			// gone
			for (Path file : gone) {
				Platform.syncDirectory(Objects.requireNonNull(file.getParent()));
			}
		}
		return true;
	}

	@Override
	public void sweep() throws IOException {
		drafts.sweep();
	}

	@Override
	public void close() throws IOException {
		drafts.close();
	}

	private Path file(String sha256) {
		return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
	}

	private static String write(InputStream content, Path draft) throws IOException {
		var digest = Sha256.digest();
		try (FileOutputStream file = new FileOutputStream(draft.toFile());
				DigestOutputStream out = new DigestOutputStream(file, digest)) {
			content.transferTo(out);
			out.flush();
			file.getFD().sync();
		}
		return Sha256.hex(digest);
	}

	private record StoredContent(String sha256, Path path) implements Content {

		@Override
		public long size() {
			return path.toFile().length();
		}

		@Override
		public InputStream open() throws IOException {
			return Files.newInputStream(path);
		}

		@Override
		public Optional<Path> file() {
			return Optional.of(path);
		}

	}

}
