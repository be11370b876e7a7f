package io.dromedary.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.dromedary.document.Shelf;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoutesProperties.class)
class RoutesConfiguration {

	/**
	 * All route files.
	 * @param shelves what takes in the document types and mappings, where there is such
	 */
	@Bean
	RouteFiles routeFiles(CamelContext context, ObjectProvider<Shelf> shelves, ObjectProvider<Explanation> explanation,
			RoutesProperties properties, @Value("${dromedary.routes:}") String named,
			@Value("${dromedary.documents:}") String documents, @Value("${dromedary.home:./data}") String home)
			throws IOException {
		Path folder = folder(named, Path.of(home));
		ShippedFiles shipped = new ShippedFiles(RoutesConfiguration.class.getClassLoader());
		List<Overlay> overlays = new ArrayList<>();
		for (Shelf shelf : shelves.orderedStream().toList()) {
			String path = shelf.folder() + "/";
			boolean elsewhere = shelf.folder().equals("documents") && !documents.isBlank();
			var onDisk = new WatchedFolder(elsewhere ? Path.of(documents) : folder.resolve(path), shelf.ending());
			overlays.add(new Overlay(path, shipped.matching("routes/" + path + "*" + shelf.ending()), onDisk, shelf));
		}
		var onDisk = new WatchedFolder(folder, ".camel.yaml");
		overlays.add(new Overlay("", shipped.matching("routes/*.camel.yaml"), onDisk, new CamelShelf(context,
				properties.stop(), explanation.getIfAvailable(() -> (failure) -> Optional.empty()))));
		return new RouteFiles(overlays, properties.poll());
	}

	private static Path folder(String named, Path home) {
		Path beside = Path.of("routes");
		if (!named.isBlank()) {
			return Path.of(named);
		}
		return Files.isDirectory(beside) ? beside : home.resolve("routes");
	}

	/** Camel itself loads no route: routes come file by file once it has started. */
	@Bean
	CamelContextConfiguration routesStart(ObjectProvider<RouteFiles> files) {
		return new RoutesStart(files::getObject);
	}

	@Bean
	RoutesHealth routesHealthIndicator(RouteFiles files) {
		return new RoutesHealth(files);
	}

}
