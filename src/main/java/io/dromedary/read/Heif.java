package io.dromedary.read;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.Format;
import io.dromedary.guard.Drafts;
import io.dromedary.guard.Watch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures in HEIC, as telephones take them: the program {@code heif-convert} of libheif,
 * where it is installed, makes PNG of them, upright, in a process that is killed where it
 * takes too long. The codec is covered by patents, so none is carried along.
 */
final class Heif {

	/** Its two names, the newer one last. */
	private static final List<String> PROGRAMS = List.of("heif-convert", "heif-dec");

	/** The size of a picture (ISO/IEC 23008-12, 6.5.3). */
	private static final byte[] SIZE = "ispe".getBytes(StandardCharsets.US_ASCII);

	/** Between two looks whether there is a picture. */
	private static final long LOOK_MILLIS = 20;

	private static final int PNG_HEAD = 8;

	/** Length, type and checksum of a piece of a PNG. */
	private static final int PNG_PIECE = 12;

	private static final Logger LOG = LoggerFactory.getLogger(Heif.class);

	/** Of pictures that are being converted, below the private one. */
	private static final String FOLDER = "heic";

	private final @Nullable String path;

	private final ReadOptions options;

	/**
	 * @param path folders in which the program is looked for; null for none
	 */
	Heif(@Nullable String path, ReadOptions options) {
		this.path = path;
		this.options = options;
	}

	/**
	 * The picture as PNG.
	 * @throws ServiceUnavailable where the program is not installed
	 * @throws UnreadableDocument where it makes no picture of it, or takes too long
	 */
	byte[] png(byte[] heic) throws IOException {
		Path program = program()
			.orElseThrow(() -> new ServiceUnavailable(new Service(Service.Kind.READER, Format.HEIC.mediaType()),
					Sentence.of("read.heic-waits")));
		if (pixels(heic) > options.maxPixels()) {
			throw new UnreadableDocument(Sentence.of("read.too-many-pixels", options.maxPixels() / 1_000_000));
		}
		try (Drafts drafts = new Drafts(PrivateFolder.at(null).sub(FOLDER).path())) {
			Path folder = Files.createDirectory(drafts.begin());
			Path from = Files.write(folder.resolve("picture.heic"), heic);
			Path to = folder.resolve("picture.png");
			run(new ProcessBuilder(program.toString(), from.toString(), to.toString()).directory(folder.toFile()));
			return plain(picture(folder, to));
		}
	}

	/** Deletes the pictures of processes that were killed meanwhile. */
	static void sweep() {
		try {
			Optional<Path> left = PrivateFolder.made().map((folder) -> folder.path().resolve(FOLDER));
			if (left.filter(Files::isDirectory).isPresent()) {
				new Drafts(left.get()).sweep();
			}
		}
		catch (IOException ex) {
			LOG.warn("Pictures in HEIC may be left in the temporary folder: {}", ex.getClass().getName());
		}
	}

	private Optional<Path> program() {
		return Arrays.stream((path != null) ? path.split(Pattern.quote(File.pathSeparator)) : new String[0])
			.filter((folder) -> !folder.isBlank())
			.flatMap((folder) -> PROGRAMS.stream().map((name) -> Path.of(folder, name)))
			.filter((file) -> Files.isRegularFile(file) && Files.isExecutable(file))
			.findFirst();
	}

	private void run(ProcessBuilder builder) throws IOException {
		builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
		Process process = builder.start();
		Duration limit = options.pageTime();
		long end = System.nanoTime() + limit.toNanos();
		try {
			process.getOutputStream().close();
			while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
				Watch.check();
				if (System.nanoTime() > end) {
					throw new UnreadableDocument(Sentence.of("read.page-time", limit.toSeconds()));
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw ServiceUnavailable.stopped(Service.Kind.OCR, Sentence.of("read.stopped"));
		}
		finally {
			process.destroyForcibly();
		}
	}

	/** A file of several pictures becomes several; the first is the one that is shown. */
	private static byte[] picture(Path folder, Path wanted) throws IOException {
		Path first = folder.resolve("picture-1.png");
		for (Path file : List.of(wanted, first)) {
			if (Files.isRegularFile(file)) {
				return Files.readAllBytes(file);
			}
		}
		throw new UnreadableDocument(Sentence.of("read.damaged-picture"));
	}

	/** Of the largest picture in it; small ones are parts of it or previews. */
	private static long pixels(byte[] heic) {
		long most = 0;
		ByteBuffer bytes = ByteBuffer.wrap(heic);
		for (int at = 0; at + 16 <= heic.length; at++) {
			if (heic[at] == SIZE[0] && Arrays.equals(heic, at, at + SIZE.length, SIZE, 0, SIZE.length)) {
				long width = bytes.getInt(at + 8) & 0xFFFF_FFFFL;
				long height = bytes.getInt(at + 12) & 0xFFFF_FFFFL;
				most = Math.max(most, Math.min(width, Integer.MAX_VALUE) * Math.min(height, Integer.MAX_VALUE));
			}
		}
		return most;
	}

	/** Without the note how the camera was held: the picture was turned already. */
	private static byte[] plain(byte[] png) {
		ByteBuffer from = ByteBuffer.wrap(png);
		ByteBuffer to = ByteBuffer.allocate(png.length);
		to.put(png, 0, Math.min(PNG_HEAD, png.length));
		int at = PNG_HEAD;
		while (at + PNG_PIECE <= png.length) {
			int length = from.getInt(at);
			if (length < 0 || length > png.length - at - PNG_PIECE) {
				return png;
			}
			String type = new String(png, at + Integer.BYTES, Integer.BYTES, StandardCharsets.US_ASCII);
			if (!type.equals("eXIf")) {
				to.put(png, at, length + PNG_PIECE);
			}
			at += length + PNG_PIECE;
		}
		return Arrays.copyOf(to.array(), to.position());
	}

}
