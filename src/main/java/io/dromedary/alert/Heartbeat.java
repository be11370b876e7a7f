package io.dromedary.alert;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks an address again and again as long as this process can do its work. Whoever waits
 * there misses it when the whole machine is gone, which nothing on it could tell.
 */
class Heartbeat implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final @Nullable URI address;

	private final Duration every;

	private final BooleanSupplier alive;

	private @Nullable ScheduledThreadPoolExecutor thread;

	private volatile boolean missed;

	/**
	 * @param address null: none
	 * @param alive whether this process can do its work
	 */
	Heartbeat(@Nullable URI address, Duration every, BooleanSupplier alive) {
		this.address = address;
		this.every = every;
		this.alive = alive;
	}

	@Override
	public void start() {
		if (address == null) {
			return;
		}
		HttpClient client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(PATIENCE)
			.build();
		ScheduledThreadPoolExecutor beats = new ScheduledThreadPoolExecutor(1, (task) -> {
			Thread thread = new Thread(task, "heartbeat");
			thread.setDaemon(true);
			return thread;
		});
		beats.scheduleWithFixedDelay(() -> beat(client, address), 0, every.toMillis(), TimeUnit.MILLISECONDS);
		thread = beats;
	}

	private void beat(HttpClient client, URI address) {
		try {
			if (alive.getAsBoolean()) {
				HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
				try (InputStream body = client.send(request, BodyHandlers.ofInputStream()).body()) {
					missed = false;
				}
			}
		}
		catch (IOException | RuntimeException ex) {
			if (!missed) {
				LOG.warn("The heartbeat could not be given: {}", ex.getClass().getName());
			}
			missed = true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void stop() {
		if (thread != null) {
			thread.shutdownNow();
			thread = null;
		}
	}

	@Override
	public boolean isRunning() {
		return thread != null;
	}

}
