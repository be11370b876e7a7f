package io.dromedary.routes;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dromedary.home.Platform;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of {@code routes/} that the jar carries. */
final class ShippedFiles {

	private final PathMatchingResourcePatternResolver resolver;

	ShippedFiles(ClassLoader classLoader) {
		this.resolver = new PathMatchingResourcePatternResolver(classLoader);
	}

	/**
	 * Texts by file name; where two jars carry the same name, that of the first on the
	 * class path.
	 * @param pattern for example {@code routes/*.camel.yaml}
	 */
	Map<String, String> matching(String pattern) throws IOException {
		Map<String, String> texts = new TreeMap<>();
		for (Resource resource : found(pattern)) {
			String name = resource.getFilename();
			if (name != null) {
				texts.putIfAbsent(name, resource.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
			}
		}
		return texts;
	}

	/**
	 * Writes them into a folder; none over a file that is there.
	 * @return by path in the folder, whether the file was written
	 */
	Map<String, Boolean> export(Path folder) throws IOException {
		Map<String, Boolean> written = new TreeMap<>();
		for (String path : List.of("", "documents/")) {
			Platform.createOwnerOnlyDirectory(folder.resolve(path));
			Map<String, String> texts = matching("routes/" + path + (path.isEmpty() ? "*.camel.yaml" : "*.yaml"));
			for (Map.Entry<String, String> text : texts.entrySet()) {
				String file = path + text.getKey();
				written.put(file, write(folder.resolve(file), text.getValue()));
			}
		}
		return written;
	}

	private static boolean write(Path file, String text) throws IOException {
		try {
			Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
			return true;
		}
		catch (FileAlreadyExistsException ex) {
			return false;
		}
	}

	private Resource[] found(String pattern) throws IOException {
		try {
			return resolver.getResources("classpath*:" + pattern);
		}
		catch (FileNotFoundException ex) {
			return new Resource[0];
		}
	}

}
