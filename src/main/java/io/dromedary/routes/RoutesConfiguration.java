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
	 * @param types what takes in the document types, where there is one
	 */
	@Bean
	RouteFiles routeFiles(CamelContext context, ObjectProvider<Shelf> types, ObjectProvider<Explanation> explanation,
			RoutesProperties properties, @Value("${dromedary.routes:}") String named,
			@Value("${dromedary.documents:}") String documents, @Value("${dromedary.home:./data}") String home)
			throws IOException {
		Path folder = folder(named, Path.of(home));
		ShippedFiles shipped = new ShippedFiles(RoutesConfiguration.class.getClassLoader());
		List<Overlay> overlays = new ArrayList<>();
		Path typed = documents.isBlank() ? folder.resolve("documents") : Path.of(documents);
		for (Shelf shelf : types.orderedStream().toList()) {
			var onDisk = new WatchedFolder(typed, ".yaml");
			overlays.add(new Overlay("documents/", shipped.matching("routes/documents/*.yaml"), onDisk, shelf));
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
