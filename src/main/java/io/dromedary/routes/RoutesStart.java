package io.dromedary.routes;

import java.util.function.Supplier;

import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.support.LifecycleStrategySupport;

/**
 * Starts the watch when Camel has started, and ends it before Camel stops.
 */
final class RoutesStart implements CamelContextConfiguration {

	private final Supplier<RouteFiles> files;

	RoutesStart(Supplier<RouteFiles> files) {
		this.files = files;
	}

	@Override
	public void beforeApplicationStart(CamelContext context) {
		context.addLifecycleStrategy(new LifecycleStrategySupport() {
			@Override
			public void onContextStopping(CamelContext stopping) {
				files.get().stop();
			}
		});
	}

	@Override
	public void afterApplicationStart(CamelContext context) {
		try {
			files.get().start();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
