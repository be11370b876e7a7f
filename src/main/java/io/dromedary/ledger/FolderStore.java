package io.dromedary.ledger;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.github.f4b6a3.ulid.UlidCreator;
import io.dromedary.document.Content;
import io.dromedary.home.Platform;

/**
 * A content store in a folder: {@code ab/abcdef...}, written under {@code incoming/}
 * first.
 */
class FolderStore implements Store {

	private static final Duration ORPHAN_AGE = Duration.ofDays(1);

	private final Path folder;

	private final Path incoming;

	FolderStore(Path folder) throws IOException {
		this.folder = folder;
		Platform.createOwnerOnlyDirectory(folder);
		this.incoming = Files.createDirectories(folder.resolve("incoming"));
	}

	@Override
	public Content keep(InputStream content) throws IOException {
		Path draft = incoming.resolve(UlidCreator.getMonotonicUlid().toLowerCase());
		try {
			String sha256 = write(content, draft);
			Path shelf = folder.resolve(sha256.substring(0, 2));
			Path file = shelf.resolve(sha256);
			if (!Files.isDirectory(shelf)) {
				Files.createDirectories(shelf);
				Platform.syncDirectory(folder);
			}
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			Platform.syncDirectory(shelf);
			return new StoredContent(sha256, file);
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	@Override
	public Optional<Content> find(String sha256) {
		Path file = file(sha256);
		return Files.isRegularFile(file) ? Optional.of(new StoredContent(sha256, file)) : Optional.empty();
	}

	@Override
	public void remove(String sha256) throws IOException {
		Path file = file(sha256);
		if (Files.deleteIfExists(file)) {
			Platform.syncDirectory(Objects.requireNonNull(file.getParent()));
		}
	}

	/**
	 * Removes what a crash left between store and ledger: drafts and contents that no
	 * document refers to. Younger ones stay, because another process may be about to
	 * write their row.
	 */
	void sweep(Predicate<String> referred) throws IOException {
		Instant limit = Instant.now().minus(ORPHAN_AGE);
		for (Path file : files()) {
			boolean draft = file.startsWith(incoming);
			if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)
					&& (draft || !referred.test(file.getFileName().toString()))) {
				Files.deleteIfExists(file);
			}
		}
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.walk(folder, 2, new FileVisitOption[0])) {
			return files.filter(Files::isRegularFile).toList();
		}
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
