package io.dromedary.read;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The language data of Tesseract, gathered in one folder because the engine looks in one
 * only: from the operator's folder, else the class path, else where operating systems put
 * it.
 */
final class LanguageData {

	static final String ORIENTATION = "osd";

	private static final Logger LOG = LoggerFactory.getLogger(LanguageData.class);

	private static final List<String> SYSTEM_FOLDERS = List.of("/usr/share/tesseract-ocr/5/tessdata",
			"/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata", "/usr/share/tesseract/tessdata",
			"/usr/local/share/tessdata", "/opt/homebrew/share/tessdata", "C:/Program Files/Tesseract-OCR/tessdata");

	private final Map<String, URL> sources = new LinkedHashMap<>();

	LanguageData(List<String> languages, @Nullable Path given) throws IOException {
		for (String language : languages) {
			add(language, given);
		}
		if (sources.isEmpty()) {
			add("eng", given);
		}
		add(ORIENTATION, given);
	}

	/** The languages that were found, as wished, without those that were not. */
	List<String> languages() {
		return sources.keySet().stream().filter((language) -> !language.equals(ORIENTATION)).toList();
	}

	/** The folder with all of them; made again where someone has cleaned it away. */
	Path unpack(PrivateFolder folder) throws IOException {
		PrivateFolder target = folder.sub("tessdata-" + Integer.toHexString(sources.toString().hashCode()));
		for (var source : sources.entrySet()) {
			target.unpack(source.getValue(), source.getKey() + ".traineddata");
		}
		return target.path();
	}

	private void add(String language, @Nullable Path given) throws IOException {
		Optional<URL> found = find(language + ".traineddata", given);
		if (found.isPresent()) {
			sources.put(language, found.get());
		}
		else {
			LOG.warn(
					"No language data \"{}\" found: pages are read without it. "
							+ "Install it or set dromedary.read.tessdata to the folder that holds {}.traineddata",
					language, language);
		}
	}

	/** The languages that are asked for, and whether there is data for each. */
	static Map<String, Boolean> found(ReadOptions options) throws IOException {
		Map<String, Boolean> found = new LinkedHashMap<>();
		for (String language : options.languages()) {
			found.put(language, has(language, options.tessdata()));
		}
		return found;
	}

	/** Whether there is data for a language. */
	static boolean has(String language, @Nullable Path given) throws IOException {
		return find(language + ".traineddata", given).isPresent();
	}

	private static Optional<URL> find(String name, @Nullable Path given) throws IOException {
		List<Path> folders = new ArrayList<>();
		if (given != null) {
			folders.add(given);
		}
		URL carried = LanguageData.class.getClassLoader().getResource("tessdata/" + name);
		if (carried == null || (given != null && Files.isRegularFile(given.resolve(name)))) {
			folders.addAll(systemFolders());
			Optional<Path> file = folders.stream()
				.map((folder) -> folder.resolve(name))
				.filter(Files::isRegularFile)
				.findFirst();
			return file.isPresent() ? Optional.of(file.get().toUri().toURL()) : Optional.empty();
		}
		return Optional.of(carried);
	}

	private static List<Path> systemFolders() {
		return Stream.concat(Stream.ofNullable(System.getenv("TESSDATA_PREFIX")), SYSTEM_FOLDERS.stream())
			.map(Path::of)
			.toList();
	}

}
