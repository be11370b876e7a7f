package io.dromedary.read;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.dromedary.document.Sentence;
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

	/** File names by operating system; Tess4J brings those of Windows itself. */
	private static final Map<String, List<String>> FILES = Map.of("linux",
			List.of("leptonica/%s/libleptonica.so.6", "tesseract/%s/libtesseract.so.5.5"), "macosx",
			List.of("leptonica/%s/libleptonica.6.dylib", "tesseract/%s/libtesseract.5.5.dylib"), "windows", List.of());

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
		boolean known = System.getProperty(LIBRARY_PATH) != null
				|| files().stream().allMatch((name) -> resource(name) != null);
		return (known && FILES.containsKey(system())) ? null : Sentence.of("read.no-natives", platform());
	}

	private static ServiceUnavailable unavailable() {
		Sentence obstacle = obstacle();
		return new ServiceUnavailable("ocr",
				(obstacle != null) ? obstacle : Sentence.of("read.natives-failed", platform()));
	}

	private static Path unpack(PrivateFolder folder) throws IOException {
		PrivateFolder target = folder.sub("natives-" + platform());
		for (String name : files()) {
			URL found = resource(name);
			if (found != null) {
				target.unpack(found, name.substring(name.lastIndexOf('/') + 1));
			}
		}
		return target.path();
	}

	/** What the operator has set comes first. */
	private static void addToLibraryPath(Path folder) {
		String given = System.getProperty(LIBRARY_PATH);
		System.setProperty(LIBRARY_PATH, (given == null) ? folder.toString() : given + File.pathSeparator + folder);
	}

	private static List<String> files() {
		return FILES.getOrDefault(system(), List.of())
			.stream()
			.map((name) -> "org/bytedeco/" + name.formatted(platform()))
			.toList();
	}

	private static @Nullable URL resource(String name) {
		return Natives.class.getClassLoader().getResource(name);
	}

	static String platform() {
		String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
		return system() + "-" + switch (machine) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64", "arm64" -> "arm64";
			default -> machine;
		};
	}

	private static String system() {
		String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		if (name.contains("mac")) {
			return "macosx";
		}
		return name.contains("windows") ? "windows" : name;
	}

	private static boolean musl() {
		if (!system().equals("linux")) {
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
