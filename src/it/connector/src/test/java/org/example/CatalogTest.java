package org.example;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The components as tools see them, by the files of the jar alone. */
class CatalogTest {

	private static final String SERVICES = "META-INF/services/org/apache/camel/";

	private final CamelCatalog catalog = new DefaultCamelCatalog();

	@BeforeEach
	void findThem() throws IOException {
		for (String name : load("component.properties").getProperty("components").split(" ")) {
			catalog.addComponent(name, load("component/" + name).getProperty("class"));
		}
	}

	@Test
	void bothAreKnown() {
		assertTrue(catalog.findComponentNames().containsAll(List.of("extract", "read")));
	}

	@Test
	void everyOptionAndHeaderIsDescribed() {
		for (String name : List.of("read", "extract")) {
			ComponentModel model = catalog.componentModel(name);
			assertEquals("io.dromedary", model.getGroupId());
			assertFalse(model.getEndpointHeaders().isEmpty());
			Stream<BaseOptionModel> options = Stream.of(model.getComponentOptions(), model.getEndpointOptions(),
					model.getEndpointHeaders()).flatMap(List::stream);
			options.forEach((option) -> assertTrue(option.getDescription() != null
					&& option.getDescription().length() > 10, name + " " + option.getName()));
		}
	}

	@Test
	void addressesAreChecked() {
		assertTrue(validate("read:pages").isSuccess());
		assertTrue(validate("read:again").isSuccess());
		assertTrue(validate("extract:fields?type=invoice").isSuccess());
		assertEquals(Set.of("tpye"), validate("extract:fields?tpye=invoice").getUnknown());
		assertEquals(Set.of("colour"), validate("read:pages?colour=red").getUnknown());
	}

	private EndpointValidationResult validate(String uri) {
		return catalog.validateEndpointProperties(uri);
	}

	private static Properties load(String name) throws IOException {
		try (InputStream in = CatalogTest.class.getClassLoader().getResourceAsStream(SERVICES + name)) {
			Properties properties = new Properties();
			properties.load(in);
			return properties;
		}
	}

}
