package io.dromedary.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.dromedary.document.DocumentException;
import io.dromedary.document.FailureTranslator;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.SftpHost;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@CamelSpringBootTest
@SpringBootTest(classes = DeliveryHub.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "camel.main.routes-include-pattern=file:routes/to-sftp.camel.yaml",
				"dromedary.to-sftp.name={seller}/{number}", "dromedary.to-sftp.original=true",
				"dromedary.to-sftp.folder=in/box", "dromedary.to-sftp.host=127.0.0.1" })
class ToSftpTest {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	static Path home;

	@SuppressWarnings("NullAway.Init")
	static SftpHost host;

	/** What the server does before it renames a file. */
	private static volatile Rename renaming = () -> {
	};

	@Autowired
	ProducerTemplate template;

	@Autowired
	FakeLedger ledger;

	@Autowired
	@Qualifier("sftpTrouble")
	FailureTranslator trouble;

	private interface Rename {

		void begins() throws IOException;

	}

	@DynamicPropertySource
	static void server(DynamicPropertyRegistry registry) throws IOException {
		host = new SftpHost(Files.createDirectories(home.resolve("server"))).files(new SftpFileSystemAccessor() {
			@Override
			public void renameFile(SftpSubsystemProxy subsystem, Path from, Path to,
					java.util.Collection<java.nio.file.CopyOption> options) throws IOException {
				renaming.begins();
				SftpFileSystemAccessor.super.renameFile(subsystem, from, to, options);
			}
		}).start();
		Files.writeString(home.resolve("known_hosts"), host.line(host.port()));
		registry.add("dromedary.home", () -> home.toString());
		registry.add("dromedary.to-sftp.port", host::port);
		registry.add("dromedary.to-sftp.username", () -> SftpHost.USER);
		registry.add("dromedary.to-sftp.password", () -> SftpHost.PASSWORD);
	}

	@AfterEach
	void calm() {
		renaming = () -> {
		};
	}

	@AfterAll
	static void close() {
		host.close();
	}

	@Test
	void itPutsTheOriginalAndThenTheJson() throws IOException {
		deliver("a1", 1, "Rossi & Figli", "2026/17");
		assertThat(host.file("in/box/Rossi & Figli/2026-17-a1.json")).content().contains("\"id\" : \"a1\"");
		assertThat(host.file("in/box/Rossi & Figli/2026-17-a1.pdf")).hasContent("a1");
		assertThat(ledger.deliveries("a1")).singleElement().satisfies((delivery) -> {
			assertThat(delivery.target()).isEqualTo("sftp");
			assertThat(delivery.place()).isEqualTo("Rossi & Figli/2026-17-a1.json");
		});
	}

	@Test
	void aRepeatAndACorrectionReplaceItsFiles() throws IOException {
		deliver("a2", 1, "Rossi", "1");
		deliver("a2", 1, "Rossi", "1");
		deliver("a2", 2, "Verdi", "2");
		deliver("a2", 1, "Rossi", "1");
		assertThat(files("a2")).containsExactly("Rossi/1-a2.json", "Rossi/1-a2.pdf");
		assertThat(host.file("in/box/Rossi/1-a2.json")).content().contains("Verdi", "\"revision\" : 2");
	}

	@Test
	void noValueLeadsOutOfTheFolderOrIsEvaluated() throws IOException {
		for (String value : List.of("../../../x", "/x", "${body}", "..", "$simple{body}", ".ssh/authorized_keys")) {
			deliver("a3", 1, value, value);
		}
		assertThat(files("a3")).isNotEmpty();
		try (Stream<Path> all = Files.walk(host.file(""))) {
			assertThat(all.filter(Files::isRegularFile)).allMatch((file) -> file.startsWith(host.file("in/box")));
		}
	}

	@Test
	void aFileThatCannotBeRenamedIsPutByTheNextTryAndNoPartOfItWasSeen() throws IOException {
		renaming = () -> {
			throw new SftpException(SftpConstants.SSH_FX_PERMISSION_DENIED, "secret words");
		};
		assertThat(failure("a4")).hasMessageContaining("permission").hasMessageNotContaining("secret");
		assertThat(files("a4")).allMatch((name) -> name.contains("/."));
		assertThat(ledger.deliveries("a4")).isEmpty();
		renaming = () -> {
		};
		deliver("a4", 1, "Rossi", "4");
		assertThat(files("a4")).containsExactly("Rossi/4-a4.json", "Rossi/4-a4.pdf");
	}

	@Test
	void aServerThatGoesAwayIsWaitedForAndThenHasIt() throws IOException {
		deliver("a5", 1, "Rossi", "5");
		host.close();
		assertThat(failure("a6")).hasMessageContaining("does not answer");
		host.start();
		deliver("a6", 1, "Rossi", "6");
		assertThat(files("a6")).hasSize(2);
	}

	@Test
	void aServerWithAnotherKeyIsNotSpokenTo() throws IOException {
		host.close();
		SftpHost other = new SftpHost(host.file(""), SftpHost.key());
		try (ServerOnPort taken = new ServerOnPort(other, host.port())) {
			assertThat(failure("a7")).hasMessageContaining("fingerprint");
			assertThat(files("a7")).isEmpty();
			assertThat(taken).isNotNull();
		}
		finally {
			host.start();
		}
	}

	private record ServerOnPort(SftpHost server, int port) implements AutoCloseable {

		ServerOnPort {
			server.on(port).start();
		}

		@Override
		public void close() {
			server.close();
		}

	}

	private void deliver(String id, int revision, String seller, String number) {
		template.sendBody("work:to-sftp",
				Samples.bill(id, revision, Map.of("seller", seller, "number", number), List.of()));
	}

	private DocumentException failure(String id) {
		CamelExecutionException failure = Objects
			.requireNonNull(catchThrowableOfType(CamelExecutionException.class, () -> deliver(id, 1, "Rossi", "4")));
		DocumentException said = trouble
			.translate(Objects.requireNonNull(failure.getCause()), new Service(Service.Kind.TARGET, "sftp"))
			.orElseThrow(() -> new AssertionError(failure));
		assertThat(said).isInstanceOf(ServiceUnavailable.class).hasNoCause();
		return said;
	}

	private static List<String> files(String id) throws IOException {
		Path folder = host.file("in/box");
		if (!Files.exists(folder)) {
			return List.of();
		}
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter((file) -> file.getFileName().toString().contains(id))
				.map((file) -> folder.relativize(file).toString())
				.sorted()
				.toList();
		}
	}

}
