package io.dromedary.read;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.tess4j.TessAPI1;
import org.jspecify.annotations.Nullable;

/**
 * The native libraries of Tesseract and Leptonica: unpacked from the class path and
 * loaded once per program. Nothing else may touch Tess4J before {@link #load} has passed.
 */
final class Natives {

	private static final String LIBRARY_PATH = "jna.library.path";

	private static final int SILENT = 6;

	private static boolean loaded;

	private Natives() {
	}

	static synchronized void load(PrivateFolder folder) {
		if (loaded) {
			return;
		}
		try {
			addToLibraryPath(unpack(folder));
			Leptonica1.setMsgSeverity(SILENT);
			TessAPI1.TessVersion();
			loaded = true;
		}
		catch (LinkageError | IOException ex) {
			throw unavailable();
		}
	}

	/**
	 * Why pictures cannot be read on this platform, as far as one can tell beforehand.
	 */
	static @Nullable Sentence obstacle() {
		if (musl()) {
			return Sentence.of("read.musl");
		}
		boolean known = System.getProperty(LIBRARY_PATH) != null || NativeFiles.of(platform()).complete();
		return known ? null : Sentence.of("read.no-natives", platform());
	}

	private static ServiceUnavailable unavailable() {
		Sentence obstacle = obstacle();
		return new ServiceUnavailable(Service.Kind.OCR,
				(obstacle != null) ? obstacle : Sentence.of("read.natives-failed", platform()));
	}

	private static Path unpack(PrivateFolder folder) throws IOException {
		PrivateFolder target = folder.sub("natives-" + platform());
		NativeFiles.of(platform()).unpack(target);
		return target.path();
	}

	/** What the operator has set comes first. */
	private static void addToLibraryPath(Path folder) {
		String given = System.getProperty(LIBRARY_PATH);
		System.setProperty(LIBRARY_PATH, (given == null) ? folder.toString() : given + File.pathSeparator + folder);
	}

	/** System and machine as Bytedeco names them. */
	static String platform() {
		return platform(System.getProperty("os.name"), System.getProperty("os.arch"));
	}

	static String platform(String os, String machine) {
		String kind = machine.toLowerCase(Locale.ROOT);
		return system(os) + "-" + switch (kind) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64", "arm64" -> "arm64";
			default -> kind;
		};
	}

	private static String system(String os) {
		String name = os.toLowerCase(Locale.ROOT);
		if (name.contains("mac")) {
			return "macosx";
		}
		return name.contains("windows") ? "windows" : name;
	}

	private static boolean musl() {
		if (!platform().startsWith("linux-")) {
			return false;
		}
		try (Stream<Path> files = Files.list(Path.of("/lib"))) {
			return files.anyMatch((file) -> file.getFileName().toString().startsWith("ld-musl-"));
		}
		catch (IOException ex) {
			return false;
		}
	}

}
