package io.dromedary.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import io.dromedary.fakes.SftpHost;
import io.dromedary.intake.Sorter;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.util.ClassUtils;

/**
 * Ledger, store and SFTP door; the server, in whose hands the move of a file is, runs
 * beside it over {@code server} in the home.
 */
class SftpProgram implements Program {

	private static final List<String> ROOMS = List.of("home.HomeConfiguration", "ledger.LedgerConfiguration",
			"work.WorkConfiguration", "intake.IntakeConfiguration", "intake.SftpDoorConfiguration");

	/** Its files lie in a folder that nobody watches. */
	@Override
	public Traffic traffic() {
		return new SmallProgram().traffic();
	}

	@Override
	public Hub start(Path home, CrashPoints points) {
		SftpHost host = server(home, points);
		Class<?>[] rooms = ROOMS.stream()
			.map((name) -> ClassUtils.resolveClassName("io.dromedary." + name, null))
			.toArray(Class<?>[]::new);
		ConfigurableApplicationContext context = new SpringApplicationBuilder(Bare.class).sources(rooms)
			.web(WebApplicationType.NONE)
			.registerShutdownHook(false)
			.initializers((starting) -> starting.getBeanFactory().addBeanPostProcessor(new CrashWiring(points)))
			.run("--dromedary.home=" + home, "--camel.main.routes-include-pattern=file:routes/from-sftp.camel.yaml",
					"--dromedary.sftp.host=127.0.0.1", "--dromedary.sftp.port=" + host.port(),
					"--dromedary.sftp.username=" + SftpHost.USER, "--dromedary.sftp.password=" + SftpHost.PASSWORD,
					"--dromedary.sftp.poll=200", "--dromedary.sftp.settle=0s", "--logging.level.root=error",
					"--spring.main.log-startup-info=false");
		return new Hub() {
			@Override
			public <T> T bean(Class<T> type) {
				return context.getBean(type);
			}

			@Override
			public void close() {
				context.close();
				host.close();
			}
		};
	}

	private static SftpHost server(Path home, CrashPoints points) {
		try {
			Path folder = Files.createDirectories(home.resolve("server"));
			SftpHost host = new SftpHost(folder).files(new SftpFileSystemAccessor() {
				@Override
				public void renameFile(SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
						throws IOException {
					points.pass("before the server moves a file");
					SftpFileSystemAccessor.super.renameFile(subsystem, from, to, options);
					points.pass("after the server moves a file");
				}
			}).start();
			Files.writeString(home.resolve("known_hosts"), host.line(host.port()));
			return host;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ CamelAutoConfiguration.class, PropertyPlaceholderAutoConfiguration.class })
	@EnableConfigurationProperties
	static class Bare {

		@Bean
		Sorter sorter() {
			return (content, fileName) -> false;
		}

		@Bean
		RouteBuilder intakeRoute() {
			return new RouteBuilder() {
				@Override
				public void configure() {
					from("direct:intake").to("bean:intake?method=receive");
				}
			};
		}

	}

}
