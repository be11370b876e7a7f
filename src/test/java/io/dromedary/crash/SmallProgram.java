package io.dromedary.crash;

import java.nio.file.Path;
import java.util.List;

import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.util.ClassUtils;

/**
 * Ledger, work, doors, splitting and deliveries with the shipped routes; reading and
 * extracting are stand-ins.
 */
class SmallProgram implements Program {

	/** By name: a room keeps its wiring to itself. */
	private static final List<String> ROOMS = List.of("home.HomeConfiguration", "ledger.LedgerConfiguration",
			"work.WorkConfiguration", "guard.GuardConfiguration", "split.SplitConfiguration",
			"intake.IntakeConfiguration", "deliver.DeliverConfiguration", "deliver.folder.FolderConfiguration",
			"routes.TransactionConfiguration");

	private static final List<String> ROUTES = List.of("errors", "document", "intake", "from-folder", "to-database",
			"to-folder");

	@Override
	public Traffic traffic() {
		return new Traffic("deliver this", "refuse this", "review this", "review and erase", "deliver that",
				"deliver the first", "deliver the second", "bill", 2, "number");
	}

	@Override
	public Hub start(Path home, CrashPoints points) {
		Class<?>[] rooms = ROOMS.stream()
			.map((name) -> ClassUtils.resolveClassName("io.dromedary." + name, null))
			.toArray(Class<?>[]::new);
		var builder = new SpringApplicationBuilder(Bare.class).sources(rooms)
			.web(WebApplicationType.NONE)
			.registerShutdownHook(false)
			.initializers((context) -> context.getBeanFactory().addBeanPostProcessor(new CrashWiring(points)));
		ConfigurableApplicationContext context = builder.run(arguments(home));
		return new Hub() {
			@Override
			public <T> T bean(Class<T> type) {
				return context.getBean(type);
			}

			@Override
			public void close() {
				context.close();
			}
		};
	}

	private static String[] arguments(Path home) {
		String routes = String.join(",", ROUTES.stream().map((name) -> "file:routes/" + name + ".camel.yaml").toList());
		return new String[] { "--dromedary.home=" + home, "--camel.main.routes-include-pattern=" + routes,
				"--dromedary.folder.poll=200", "--dromedary.folder.settle=0s",
				"--dromedary.folder.settle-unfinished=0s", "--dromedary.work.poll=300ms", "--dromedary.work.probe=2s",
				"--dromedary.work.retries=50ms,50ms", "--dromedary.work.stop=2s", "--dromedary.work.quick=1h",
				"--dromedary.work.readers=1", "--dromedary.work.extractors=1", "--dromedary.work.deliverers=1",
				"--logging.level.root=error", "--spring.main.log-startup-info=false" };
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ CamelAutoConfiguration.class, PropertyPlaceholderAutoConfiguration.class })
	@EnableConfigurationProperties
	@Import(FakeSteps.class)
	static class Bare {

	}

}
