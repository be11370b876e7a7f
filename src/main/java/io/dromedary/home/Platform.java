package io.dromedary.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import io.dromedary.document.Sentence;

/** Everything that differs between operating systems. */
public final class Platform {

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

	/** ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION as the JDK words them. */
	private static final Pattern HELD = Pattern.compile("(?i).*(used by another process|locked a portion).*");

	/**
	 * Device names that Windows reserves, with any extension (Microsoft, "Naming Files,
	 * Paths, and Namespaces").
	 */
	private static final Pattern RESERVED = Pattern
		.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])\\s*(\\..*)?");

	private static final Set<Integer> FORBIDDEN = Set.of((int) '<', (int) '>', (int) ':', (int) '"', (int) '/',
			(int) '\\', (int) '|', (int) '?', (int) '*');

	private Platform() {
	}

	/**
	 * Makes a renamed or new entry of a folder survive a power loss. Windows does so by
	 * itself and cannot open a folder.
	 */
	public static void syncDirectory(Path folder) throws IOException {
		if (!WINDOWS) {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

	/**
	 * Creates a folder and its missing parents, for the owner only; leaves one that
	 * exists as it is.
	 */
	public static void createOwnerOnlyDirectory(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			Files.createDirectories(folder, onlyOwner("rwx------"));
			restrictAcl(folder);
		}
	}

	/** Writes a file that only the owner can read, all of it or nothing. */
	public static void writeOwnerOnly(Path file, String text) throws IOException {
		Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
		Path draft = Files.createTempFile(folder, ".", ".tmp", onlyOwner("rw-------"));
		try {
			restrictAcl(draft);
			try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
				channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
				channel.force(true);
			}
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			syncDirectory(folder);
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	/** Takes a file away from everybody but its owner. */
	public static void restrict(Path file) throws IOException {
		if (POSIX) {
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		}
		restrictAcl(file);
	}

	/**
	 * A name that any platform can store, like the one given: no folders, control
	 * characters or reserved names.
	 * @param bytes the most it may take in UTF-8, at least 16; the extension is kept
	 */
	public static String fileName(String name, int bytes) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		StringBuilder clean = new StringBuilder();
		last.codePoints().map((c) -> storable(c) ? c : '_').forEach(clean::appendCodePoint);
		String plain = clean.toString().strip().replaceFirst("(?<![. ])[. ]++$", "");
		if (plain.isEmpty() || RESERVED.matcher(plain).matches()) {
			plain = "_" + plain;
		}
		return shortened(plain, bytes);
	}

	/** Whether a file cannot be touched for now because another program holds it. */
	public static boolean heldByOther(IOException failure) {
		return failure instanceof FileSystemException held && held.getReason() != null
				&& HELD.matcher(held.getReason()).matches();
	}

	/** Why a file could not be written, without the words of the platform. */
	static Sentence reason(IOException failure) {
		if (failure instanceof AccessDeniedException) {
			return Sentence.of("home.reason.denied");
		}
		String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
		if (failure instanceof FileAlreadyExistsException || words.contains("not a directory")) {
			return Sentence.of("home.reason.no-folder");
		}
		if (words.contains("no space") || words.contains("not enough space") || words.contains("quota")) {
			return Sentence.of("home.reason.full");
		}
		return Sentence.of(words.contains("read-only") ? "home.reason.read-only" : "home.reason.other");
	}

	static void requireSupported() {
		if (musl(Path.of("/proc/self/maps"))) {
			throw new HomeException(Sentence.of("home.musl"), null);
		}
	}

	/**
	 * Whether this Java runs on musl (Alpine), for which the OCR engine is not built.
	 * @param maps the memory map of this process as Linux shows it; missing elsewhere
	 */
	static boolean musl(Path maps) {
		try {
			return Files.isReadable(maps) && Files.readString(maps, StandardCharsets.ISO_8859_1).contains("/ld-musl-");
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean storable(int character) {
		int type = Character.getType(character);
		return !FORBIDDEN.contains(character) && type != Character.CONTROL && type != Character.FORMAT
				&& type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR
				&& type != Character.SURROGATE && type != Character.UNASSIGNED;
	}

	private static String shortened(String name, int bytes) {
		int dot = name.lastIndexOf('.');
		String extension = (dot > 0 && name.length() - dot <= 8) ? name.substring(dot) : "";
		StringBuilder stem = new StringBuilder(name.substring(0, name.length() - extension.length()));
		while (stem.length() > 1 && (stem + extension).getBytes(StandardCharsets.UTF_8).length > bytes) {
			stem.setLength(stem.offsetByCodePoints(stem.length(), -1));
		}
		return stem + extension;
	}

	private static FileAttribute<?>[] onlyOwner(String permissions) {
		return POSIX
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	private static void restrictAcl(Path path) throws IOException {
		AclFileAttributeView acl = POSIX ? null : Files.getFileAttributeView(path, AclFileAttributeView.class);
		if (acl != null) {
			acl.setAcl(List.of(AclEntry.newBuilder()
				.setType(AclEntryType.ALLOW)
				.setPrincipal(acl.getOwner())
				.setPermissions(EnumSet.allOf(AclEntryPermission.class))
				.build()));
		}
	}

}
