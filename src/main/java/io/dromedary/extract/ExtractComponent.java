package io.dromedary.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.dromedary.document.DocumentTypes;
import io.dromedary.types.TypeRegistry;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.Resource;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.FileUtil;
import org.jspecify.annotations.Nullable;

/** From a transcript to fields, each with its evidence. */
@Component("extract")
public class ExtractComponent extends DefaultComponent {

	@Metadata(
			description = "The finders that look for fields. Without any, those of the registry are used, else labels alone.")
	private @Nullable List<FieldFinder> finders;

	@Metadata(autowired = true,
			description = "The document types. Without any, those in routes/documents on the class path are used.")
	private @Nullable DocumentTypes types;

	@Override
	protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
		var endpoint = new ExtractEndpoint(uri, this);
		endpoint.setName(remaining);
		setProperties(endpoint, parameters);
		return endpoint;
	}

	@Override
	protected void doStart() throws Exception {
		super.doStart();
		if (types == null) {
			types = shipped();
		}
		if (finders == null) {
			finders = getCamelContext().getRegistry()
				.findByType(FieldFinder.class)
				.stream()
				.sorted(Comparator.comparing(FieldFinder::name))
				.toList();
		}
		if (finders.isEmpty()) {
			finders = List.of(new LabelFieldFinder());
		}
	}

	private DocumentTypes shipped() throws Exception {
		var registry = new TypeRegistry();
		for (Resource file : PluginHelper.getPackageScanResourceResolver(getCamelContext())
			.findResources("classpath:routes/documents/*.yaml")) {
			registry.put(FileUtil.stripPath(file.getLocation().replaceFirst("^[a-z]+:", "")), text(file));
		}
		return registry;
	}

	private static String text(Resource file) throws IOException {
		try (InputStream stream = file.getInputStream()) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	Extractor extractor() {
		if (finders == null || types == null) {
			throw new IllegalStateException("The component extract: is not started.");
		}
		return new Extractor(finders, types);
	}

	public @Nullable List<FieldFinder> getFinders() {
		return finders;
	}

	public void setFinders(@Nullable List<FieldFinder> finders) {
		this.finders = finders;
	}

	public @Nullable DocumentTypes getTypes() {
		return types;
	}

	public void setTypes(@Nullable DocumentTypes types) {
		this.types = types;
	}

}
