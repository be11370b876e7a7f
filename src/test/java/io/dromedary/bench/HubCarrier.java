package io.dromedary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The hub as it is handed out, whose invoices go into a database and to a webhook. */
final class HubCarrier implements Carrier {

	private final HandedOut hub;

	/** The model may be asked about all that are on their way, as elsewhere. */
	private final int slots;

	private final List<String> further;

	private HubCarrier(HandedOut hub, int slots, List<String> further) {
		this.hub = hub;
		this.slots = slots;
		this.further = further;
	}

	/**
	 * @param further settings, each {@code --name=value}
	 */
	static HubCarrier unpacked(int slots, List<String> further) throws IOException {
		Path zip = HandedOut.zip().orElseThrow(() -> new IllegalStateException("mvn package makes the zip, on Linux"));
		return new HubCarrier(HandedOut.unpacked(zip, Files.createTempDirectory("hook-bench")), slots, further);
	}

	@Override
	public void start(String database, String model, String sink) throws IOException, InterruptedException {
		Path routes = Files.createTempDirectory("hook-bench-routes");
		String shipped = Files.readString(Path.of("routes/documents/invoice.yaml"));
		Files.writeString(Files.createDirectories(routes.resolve("documents")).resolve("invoice.yaml"),
				shipped.replace("targets: [database, folder]", "targets: [database, webhook]"));
		List<String> settings = new ArrayList<>(
				List.of("--dromedary.routes=" + routes, "--dromedary.database.url=" + database,
						"--dromedary.database.username=postgres", "--dromedary.webhook.url=" + sink,
						"--dromedary.extract.base-url=" + model, "--dromedary.extract.slots=" + slots));
		settings.addAll(further);
		hub.start(settings.toArray(String[]::new));
		while (!hub.ready()) {
			TimeUnit.MILLISECONDS.sleep(100);
		}
	}

	@Override
	public CompletableFuture<Integer> upload(String name, byte[] content) {
		return hub.upload(name, content);
	}

	@Override
	public long cpu() {
		return hub.cpu();
	}

	@Override
	public long resident() {
		return hub.resident();
	}

	@Override
	public String table() {
		return "invoice";
	}

	/** Which documents are not over. */
	@Override
	public String unfinished() throws IOException, InterruptedException {
		return Arrays.stream(hub.ask("/actuator/prometheus").body().split("\n"))
			.filter((line) -> line.startsWith("dromedary_documents_now{") && !line.endsWith(" 0.0"))
			.collect(Collectors.joining(", "));
	}

	@Override
	public void close() {
		hub.close();
	}

}
