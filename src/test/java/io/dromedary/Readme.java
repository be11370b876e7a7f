package io.dromedary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files and changes that the README shows: code blocks that name the file they belong
 * to.
 */
final class Readme {

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```(yaml|diff) (routes/\\S+)\n(.*?)^```$");

	private final Map<String, String> files = new LinkedHashMap<>();

	private final Map<String, String> changes = new LinkedHashMap<>();

	Readme() {
		Matcher block = BLOCK.matcher(Sources.read(Path.of("README.md")));
		while (block.find()) {
			(block.group(1).equals("diff") ? changes : files).put(block.group(2), block.group(3));
		}
	}

	/** New files by their paths. */
	Map<String, String> files() {
		return files;
	}

	/** What a file is after its change: exactly as a person would do it. */
	String changed(String path, String before) {
		String removed = lines(path, '-');
		assertThat(before).as(path).containsOnlyOnce(removed);
		return before.replace(removed, lines(path, '+'));
	}

	private String lines(String path, char sign) {
		return List.of(changes.get(path).split("\n"))
			.stream()
			.filter((line) -> line.charAt(0) == sign)
			.map((line) -> line.substring(1) + "\n")
			.collect(Collectors.joining());
	}

	/** Saves a file as it is shown. */
	void write(String path, Path home) throws IOException {
		Files.writeString(home.resolve(path), files.get(path));
	}

	/** Changes a file as it is shown. */
	void change(String path, Path home) throws IOException {
		Path file = home.resolve(path);
		Files.writeString(file, changed(path, Files.readString(file)));
	}

}
