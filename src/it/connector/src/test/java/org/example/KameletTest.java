package org.example;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.ExchangeBuilder;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The Kamelets of {@code src/kamelets} as Camel loads them from a folder, with the connector alone. */
class KameletTest {

	private static final Path KAMELETS = Path.of("../../kamelets");

	private static final String RECEIPT = "RECEIPT\nDate: 11/04/2026\nBread 2.50\nMilk 1.40\nTOTAL 3.90\nCash 5.00\n"
			+ "Change 1.10\nThank you\n";

	private final DefaultCamelContext camel = new DefaultCamelContext();

	@BeforeEach
	void begin() {
		var kamelets = new KameletComponent();
		kamelets.setLocation("file:" + KAMELETS);
		camel.addComponent("kamelet", kamelets);
		camel.start();
	}

	@AfterEach
	void end() throws Exception {
		camel.close();
	}

	@Test
	void aDocumentIsReadAndItsFieldsComeAsJson() {
		Message result = through("dromedary-read-action", "dromedary-extract-action");
		String json = result.getBody(String.class);
		assertTrue(json.contains("\"type\":\"receipt\""), json);
		assertTrue(json.contains("11/04/2026") && json.contains("3.90"), json);
		assertEquals("receipt", result.getHeader("DromedaryType"));
		assertEquals(1, result.getHeader("DromedaryPages"));
		assertEquals("application/json", result.getHeader("Content-Type"));
	}

	@Test
	void anEngineThatThereIsNotIsSaid() {
		Exception failure = assertThrows(Exception.class, () -> through("dromedary-read-action?engine=cuneiform"));
		assertTrue(causes(failure).contains("cuneiform"), causes(failure));
	}

	@Test
	void theTypeThatIsGivenHoldsWhateverTheTextSays() {
		Message result = through("dromedary-read-action", "dromedary-extract-action?type=invoice");
		assertEquals("invoice", result.getHeader("DromedaryType"));
	}

	@Test
	void eachSaysWhatToolsShow() throws Exception {
		try (Stream<Path> files = Files.list(KAMELETS)) {
			List<Path> kamelets = files.toList();
			assertEquals(2, kamelets.size());
			for (Path kamelet : kamelets) {
				String text = Files.readString(kamelet);
				String name = kamelet.getFileName().toString().replace(".kamelet.yaml", "");
				assertTrue(text.contains("name: " + name + "\n"));
				assertTrue(text.contains("kamelet.type: action"));
			}
		}
	}

	private Message through(String... kamelets) {
		Exchange exchange = ExchangeBuilder.anExchange(camel).withBody(RECEIPT.getBytes(StandardCharsets.UTF_8)).build();
		for (String kamelet : kamelets) {
			exchange = camel.createProducerTemplate().send("kamelet:" + kamelet, exchange);
			if (exchange.getException() != null) {
				throw new IllegalStateException(exchange.getException());
			}
		}
		return exchange.getMessage();
	}

	private static String causes(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.map(Throwable::toString)
			.collect(Collectors.joining("\n"));
	}

}
