package io.dromedary.read;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which files of the class path are the OCR engine of a platform, and under which names
 * Tess4J looks for them. What they need besides is carried by every such system.
 *
 * @param platform for example {@code linux-x86_64}
 * @param files the library that others need comes first; empty where the platform is not
 * served
 */
record NativeFiles(String platform, List<NativeFile> files) {

	/**
	 * Bytedeco's builds; for Windows those that Tess4J carries itself, as Bytedeco's bear
	 * other names than Tess4J asks for, and name each other by these.
	 */
	private static final Map<String, List<NativeFile>> KNOWN = Map.of("linux-x86_64", linux("linux-x86_64"),
			"linux-arm64", linux("linux-arm64"), "macosx-x86_64", mac("macosx-x86_64"), "macosx-arm64",
			mac("macosx-arm64"), "windows-x86_64", List.of(new NativeFile("win32-x86-64/libleptonica1870.dll", null),
					new NativeFile("win32-x86-64/libtesseract553.dll", null)));

	static NativeFiles of(String platform) {
		return new NativeFiles(platform, KNOWN.getOrDefault(platform, List.of()));
	}

	private static List<NativeFile> linux(String platform) {
		return List.of(new NativeFile("org/bytedeco/leptonica/" + platform + "/libleptonica.so.6", "libleptonica.so"),
				new NativeFile("org/bytedeco/tesseract/" + platform + "/libtesseract.so.5.5", "libtesseract.so"));
	}

	private static List<NativeFile> mac(String platform) {
		return List.of(
				new NativeFile("org/bytedeco/leptonica/" + platform + "/libleptonica.6.dylib", "libleptonica.dylib"),
				new NativeFile("org/bytedeco/tesseract/" + platform + "/libtesseract.5.5.dylib", "libtesseract.dylib"));
	}

	/** Whether there are files for the platform, all of them on the class path. */
	boolean complete() {
		return !files.isEmpty() && files.stream().allMatch((file) -> file.url() != null);
	}

	/** Only those of this platform leave the jar. */
	void unpack(PrivateFolder target) throws IOException {
		for (NativeFile file : files) {
			URL found = file.url();
			if (found != null) {
				target.unpack(found, file.name());
				if (file.alias() != null) {
					target.link(file.alias(), file.name());
				}
			}
		}
	}

	/**
	 * One library.
	 *
	 * @param resource where it lies on the class path
	 * @param alias the name it is looked for, a link to the name that others know it by;
	 * null where the two are one
	 */
	record NativeFile(String resource, @Nullable String alias) {

		String name() {
			return resource.substring(resource.lastIndexOf('/') + 1);
		}

		@Nullable URL url() {
			return NativeFiles.class.getClassLoader().getResource(resource);
		}

	}

}
