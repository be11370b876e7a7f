package io.dromedary.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The natives of every platform, on any platform: what can be known without loading them.
 */
class NativeFilesTest {

	/** What could be a name; taken whole, because a native is megabytes of them. */
	private static final Pattern NAME = Pattern.compile("[\\w+.@/-]{6,}+");

	/** A name of a library. */
	private static final Pattern LIBRARY = Pattern
		.compile("[\\w+.@/-]+\\.(?:dll|dylib)|(?:lib|ld-)[\\w+-]+\\.so(?:\\.\\d+)+");

	/**
	 * What the system brings; on Windows also what every JDK has beside java.exe and
	 * loads first.
	 */
	private static final Pattern SYSTEM = Pattern
		.compile("(libc|libm|libgcc_s|libstdc\\+\\+|ld-linux-[\\w-]+)\\.so\\.\\d"
				+ "|/usr/lib/lib(System\\.B|c\\+\\+\\.1)\\.dylib|(KERNEL32|USER32|GDI32|WS2_32)\\.dll"
				+ "|api-ms-win-crt-[a-z]+-l1-1-0\\.dll|(VCRUNTIME140|VCRUNTIME140_1|MSVCP140)\\.dll");

	/** The file's own full version, which nobody looks for. */
	private static final Pattern BUILD_NAME = Pattern.compile("lib\\w+\\.\\d+\\.\\d+\\.\\d+\\.dylib");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "Linux, amd64, linux-x86_64", "Linux, aarch64, linux-arm64", "Mac OS X, aarch64, macosx-arm64",
			"Mac OS X, x86_64, macosx-x86_64", "Windows 11, amd64, windows-x86_64" })
	void everyPlatformFindsItsNatives(String os, String machine, String platform) {
		assertThat(Natives.platform(os, machine)).isEqualTo(platform);
		assertThat(NativeFiles.of(platform).complete()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "Windows 11, aarch64", "Linux, riscv64", "FreeBSD, amd64" })
	void aPlatformThatIsNotServedHasNone(String os, String machine) {
		assertThat(NativeFiles.of(Natives.platform(os, machine)).complete()).isFalse();
	}

	/** As {@code LoadLibs} of Tess4J and Lept4J and then JNA put the names together. */
	@ParameterizedTest
	@CsvSource({ "linux-x86_64, libtesseract.so, libleptonica.so", "linux-arm64, libtesseract.so, libleptonica.so",
			"macosx-arm64, libtesseract.dylib, libleptonica.dylib",
			"macosx-x86_64, libtesseract.dylib, libleptonica.dylib",
			"windows-x86_64, libtesseract553.dll, libleptonica1870.dll" })
	void theyLieWhereTess4jLooks(String platform, String tesseract, String leptonica) throws IOException {
		unpack(platform);
		assertThat(folder.resolve(tesseract)).isRegularFile();
		assertThat(folder.resolve(leptonica)).isRegularFile();
		assertThat(tess4jAsks()).contains(tesseract).contains(leptonica);
	}

	@ParameterizedTest
	@ValueSource(strings = { "linux-x86_64", "linux-arm64", "macosx-arm64", "macosx-x86_64", "windows-x86_64" })
	void whateverTheyNeedLiesBesideThemOrIsTheSystems(String platform) throws IOException {
		unpack(platform);
		for (NativeFiles.NativeFile file : NativeFiles.of(platform).files()) {
			assertThat(librariesIn(folder.resolve(file.name()))).isNotEmpty()
				.allMatch((name) -> SYSTEM.matcher(name).matches() || BUILD_NAME.matcher(name).matches()
						|| Files.isRegularFile(folder.resolve(name.replace("@rpath/", ""))));
		}
	}

	@Test
	void unpackedOnceTheyStay() throws IOException {
		unpack("linux-arm64");
		Path library = folder.resolve("libtesseract.so.5.5");
		var first = Files.getLastModifiedTime(library);
		unpack("linux-arm64");
		assertThat(Files.getLastModifiedTime(library)).isEqualTo(first);
		try (var files = Files.list(folder)) {
			assertThat(files).hasSize(4);
		}
	}

	private void unpack(String platform) throws IOException {
		NativeFiles.of(platform).unpack(new PrivateFolder(folder));
	}

	private static Set<String> librariesIn(Path file) throws IOException {
		String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
		return NAME.matcher(bytes)
			.results()
			.map(MatchResult::group)
			.filter((name) -> LIBRARY.matcher(name).matches())
			.collect(Collectors.toSet());
	}

	private static Set<String> tess4jAsks() {
		return Set.of("lib" + net.sourceforge.tess4j.util.LoadLibs.LIB_NAME_NON_WIN + ".so",
				"lib" + net.sourceforge.lept4j.util.LoadLibs.LIB_NAME_NON_WIN + ".so",
				"lib" + net.sourceforge.tess4j.util.LoadLibs.LIB_NAME_NON_WIN + ".dylib",
				"lib" + net.sourceforge.lept4j.util.LoadLibs.LIB_NAME_NON_WIN + ".dylib",
				net.sourceforge.tess4j.util.LoadLibs.LIB_NAME + ".dll",
				net.sourceforge.lept4j.util.LoadLibs.LIB_NAME + ".dll");
	}

}
