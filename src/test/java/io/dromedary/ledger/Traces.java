package io.dromedary.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Looks for words in every byte of a folder: in names, in plain text, and in whatever is
 * packed with gzip, wherever in a file that begins.
 */
final class Traces {

	private static final int UNPACKED_AT_MOST = 1 << 20;

	private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
			StandardCharsets.UTF_16BE);

	private Traces() {
	}

	/** {@code file: word} for each that was found. */
	static Set<String> of(Path root, Collection<String> words, Predicate<Path> looked) throws IOException {
		Set<String> found = new TreeSet<>();
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.filter(Files::isRegularFile).filter(looked).toList()) {
				String name = root.relativize(file).toString();
				for (String word : in(Files.readAllBytes(file), words)) {
					found.add(name + ": " + word);
				}
				words.stream().filter(name::contains).forEach((word) -> found.add(name + ": " + word));
			}
		}
		return found;
	}

	private static Set<String> in(byte[] bytes, Collection<String> words) throws IOException {
		Set<String> found = new TreeSet<>(plain(bytes, words));
		for (int i = 0; i + 2 < bytes.length; i++) {
			if (bytes[i] == 0x1f && bytes[i + 1] == (byte) 0x8b && bytes[i + 2] == 8) {
				found.addAll(plain(unpacked(bytes, i), words));
			}
		}
		return found;
	}

	private static List<String> plain(byte[] bytes, Collection<String> words) {
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		return words.stream()
			.filter((word) -> CHARSETS.stream()
				.anyMatch((charset) -> text.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1))))
			.toList();
	}

	/** What can be unpacked before it breaks off. */
	private static byte[] unpacked(byte[] bytes, int from) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (InputStream in = new GZIPInputStream(
				new ByteArrayInputStream(Arrays.copyOfRange(bytes, from, bytes.length)))) {
			for (int b = in.read(); b >= 0 && out.size() < UNPACKED_AT_MOST; b = in.read()) {
				out.write(b);
			}
		}
		catch (IOException ex) {
			// what came before counts
		}
		return out.toByteArray();
	}

}
