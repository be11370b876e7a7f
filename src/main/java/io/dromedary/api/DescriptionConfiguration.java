package io.dromedary.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import io.dromedary.home.PublicUrl;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The description of the API (OpenAPI 3.1) at {@code /v3/api-docs}, made when first asked
 * for.
 */
@Configuration(proxyBeanMethods = false)
class DescriptionConfiguration {

	@Bean
	Nullness nullness() {
		return new Nullness();
	}

	@Bean
	OpenApiCustomizer description(PublicUrl url, ApiSettings settings, ObjectMapperProvider mappers) {
		return (api) -> {
			new Description(url.to("")).complete(api);
			new MergePatch(mappers.jsonMapper()).apply(patch(), api);
			Description.limit(api, settings);
		};
	}

	/** Read here because Jackson knows no anchors. */
	static Map<String, Object> patch() {
		try (InputStream text = DescriptionConfiguration.class.getResourceAsStream("openapi.yaml")) {
			return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
