package io.dromedary.routes;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

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

	private Resource[] found(String pattern) throws IOException {
		try {
			return resolver.getResources("classpath*:" + pattern);
		}
		catch (FileNotFoundException ex) {
			return new Resource[0];
		}
	}

}
