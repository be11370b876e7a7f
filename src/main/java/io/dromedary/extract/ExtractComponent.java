package io.dromedary.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.dromedary.document.BrokenFile;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Results;
import io.dromedary.guard.Guard;
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

	@Metadata(description = "The finders that look for fields. Without any, those of the registry are used, else labels"
			+ " and, where baseUrl is set, a model.")
	private @Nullable List<FieldFinder> finders;

	@Metadata(autowired = true, description = "The document types. Without any, those in routes/documents on the class"
			+ " path are used, and those in typesFolder laid over them.")
	private @Nullable DocumentTypes types;

	@Metadata(description = "Folder with document types of your own (NAME.yaml); the same name replaces a shipped one.")
	private @Nullable String typesFolder;

	@Metadata(label = "model", description = "Address of a model server's chat API, such as http://127.0.0.1:11434/v1."
			+ " Without it no model is used.")
	private @Nullable String baseUrl;

	@Metadata(label = "model", description = "Id of the model. Without it the first that the server names.")
	private @Nullable String model;

	@Metadata(label = "model,security", secret = true, description = "Bearer token for the model server.")
	private @Nullable String apiKey;

	@Metadata(label = "model", defaultValue = "300000", javaType = "java.time.Duration",
			description = "Longest wait for one answer of the model.")
	private long timeout = 300_000;

	@Metadata(label = "model", defaultValue = "0",
			description = "Tokens the server grants to one request. 0 asks the server.")
	private int context;

	@Metadata(label = "model", autowired = true,
			description = "Keeps answers of the model, so that a repeat does not pay twice.")
	private @Nullable Results results;

	@Metadata(autowired = true, description = "Lets no file keep a worker for good, and remembers those that did."
			+ " Without one they are remembered as long as the program runs.")
	private @Nullable Guard guard;

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
				.sorted(Comparator.comparing(FieldFinder::finder))
				.toList();
		}
		if (guard == null) {
			guard = Guard.alone();
		}
		if (finders.isEmpty()) {
			finders = own(guard);
		}
	}

	private List<FieldFinder> own(Guard watching) {
		var settings = new ChatSettings(baseUrl, model, apiKey, Duration.ofMillis(timeout), 1, context);
		var labels = new LabelFieldFinder();
		var zones = new MrzFieldFinder();
		return settings.enabled() ? List.of(
				new ChatFieldFinder(settings, (results != null) ? results : Results.NONE, new Deadline(watching)),
				labels, zones) : List.of(labels, zones);
	}

	private DocumentTypes shipped() throws Exception {
		var registry = new TypeRegistry();
		for (Resource file : PluginHelper.getPackageScanResourceResolver(getCamelContext())
			.findResources("classpath:routes/documents/*.yaml")) {
			put(registry, FileUtil.stripPath(file.getLocation().replaceFirst("^[a-z]+:", "")), text(file));
		}
		if (typesFolder != null && !typesFolder.isBlank()) {
			try (var files = Files.newDirectoryStream(Path.of(typesFolder), "*.yaml")) {
				for (Path file : files) {
					put(registry, String.valueOf(file.getFileName()), Files.readString(file));
				}
			}
		}
		return registry;
	}

	private static void put(TypeRegistry registry, String name, String text) {
		try {
			registry.put(name, text);
		}
		catch (BrokenFile ex) {
			throw new IllegalArgumentException(name + ": " + ex.getMessage(), ex);
		}
	}

	private static String text(Resource file) throws IOException {
		try (InputStream stream = file.getInputStream()) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	Extractor extractor() {
		if (finders == null || types == null || guard == null) {
			throw new IllegalStateException("The component extract: is not started.");
		}
		return new Extractor(finders, types, new Deadline(guard));
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

	public @Nullable String getTypesFolder() {
		return typesFolder;
	}

	public void setTypesFolder(@Nullable String typesFolder) {
		this.typesFolder = typesFolder;
	}

	public @Nullable String getBaseUrl() {
		return baseUrl;
	}

	public void setBaseUrl(@Nullable String baseUrl) {
		this.baseUrl = baseUrl;
	}

	public @Nullable String getModel() {
		return model;
	}

	public void setModel(@Nullable String model) {
		this.model = model;
	}

	public @Nullable String getApiKey() {
		return apiKey;
	}

	public void setApiKey(@Nullable String apiKey) {
		this.apiKey = apiKey;
	}

	public long getTimeout() {
		return timeout;
	}

	public void setTimeout(long timeout) {
		this.timeout = timeout;
	}

	public int getContext() {
		return context;
	}

	public void setContext(int context) {
		this.context = context;
	}

	public @Nullable Results getResults() {
		return results;
	}

	public void setResults(@Nullable Results results) {
		this.results = results;
	}

	public @Nullable Guard getGuard() {
		return guard;
	}

	public void setGuard(@Nullable Guard guard) {
		this.guard = guard;
	}

}
