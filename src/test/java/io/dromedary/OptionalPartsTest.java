package io.dromedary;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever takes the connector into a program of their own gets nothing of the hub. */
class OptionalPartsTest {

	private static final Set<String> CONNECTOR = Set.of("camel-support", "spring-jcl", "jackson-databind",
			"jackson-dataformat-yaml", "onnxruntime", "jts-core", "tess4j", "jai-imageio-jpeg2000", "tesseract",
			"leptonica", "metadata-extractor", "core", "langchain4j-open-ai", "langchain4j-http-client-jdk",
			"json-schema-validator", "re2j", "jspecify", "poi-scratchpad", "commons-compress", "jsoup");

	@Test
	void whatTheHubAloneNeedsIsOptional() throws Exception {
		assertThat(artifacts("not(optional = 'true') and not(scope = 'test')"))
			.as("say <optional>true</optional> in the pom where only the hub needs it")
			.isSubsetOf(CONNECTOR)
			.containsAll(CONNECTOR);
	}

	private static List<String> artifacts(String condition) throws Exception {
		var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile());
		XPath path = XPathFactory.newInstance().newXPath();
		var found = (NodeList) path.evaluate("/project/dependencies/dependency[" + condition + "]/artifactId", pom,
				XPathConstants.NODESET);
		return IntStream.range(0, found.getLength()).mapToObj((i) -> found.item(i).getTextContent()).toList();
	}

}
