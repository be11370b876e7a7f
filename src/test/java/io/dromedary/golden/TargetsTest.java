package io.dromedary.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.dromedary.document.Status;
import io.dromedary.fakes.SftpHost;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Entry;
import io.dromedary.paper.Paper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An invoice goes to a server of files, by mail and by own SQL into a database: what is
 * away is waited for, with its reason, and holds up no other target.
 */
@Tag("slow")
class TargetsTest {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final String ERP = "jdbc:h2:mem:erp-of-targets;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";

	@TempDir
	Path home;

	@Test
	void whatIsAwayIsWaitedForAndHoldsUpNoOther() throws Exception {
		JdbcTemplate erp = new JdbcTemplate(new DriverManagerDataSource(ERP, "sa", ""));
		erp.execute("create table bills (id varchar(26) primary key, num varchar(40), total decimal(12,2))");
		int mailPort = freePort();
		SftpHost files = new SftpHost(Files.createDirectories(home.resolve("server"))).on(freePort());
		Files.writeString(home.resolve("known_hosts"), files.line(freePort()));
		GreenMail mail = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", "smtp"));
		mail.setUser("hub@example.org", "hub", "secret");
		try (WholeHub hub = start(mailPort, files.port())) {
			Entry entry = hub.carry("a.pdf", Paper.invoice(Locale.ITALIAN).seed(401).digital().content());
			assertThat(entry.status()).as(hub.doubts(entry)).isEqualTo(Status.DELIVERING);
			await().atMost(PATIENCE).until(() -> states(hub, entry).get("erp") == Delivery.State.DONE);
			assertThat(states(hub, entry)).containsEntry("folder", Delivery.State.DONE)
				.containsEntry("sftp", Delivery.State.WAITING)
				.containsEntry("mail", Delivery.State.WAITING);
			await().atMost(PATIENCE)
				.until(() -> String.valueOf(hub.ledger().find(entry.id()).orElseThrow().reason())
					.contains("does not answer"));
			Map<String, Object> row = erp.queryForMap("select * from bills");
			assertThat(row).containsEntry("id", entry.id())
				.containsEntry("num", hub.values(entry).get("invoice_number"));
			mail.start();
			files.start();
			Files.writeString(home.resolve("known_hosts"), files.line(files.port()));
			await().atMost(PATIENCE)
				.until(() -> hub.ledger().find(entry.id()).orElseThrow().status() == Status.DELIVERED);
			assertThat(mail.getReceivedMessages()).singleElement()
				.satisfies((one) -> assertThat(one.getMessageID()).contains(entry.id() + ".1.mail"));
			assertThat(files.file("invoice/" + entry.id() + ".json")).content().contains(entry.id());
		}
		finally {
			mail.stop();
			files.close();
		}
	}

	private static Map<String, Delivery.State> states(WholeHub hub, Entry entry) {
		return hub.ledger()
			.deliveries(entry.id())
			.stream()
			.collect(Collectors.toMap(Delivery::target, Delivery::state));
	}

	private WholeHub start(int mailPort, int filesPort) throws IOException {
		Path routes = Files.createDirectories(home.resolve("routes"));
		Files.copy(Path.of("src/test/resources/fixtures/to-erp.camel.yaml"), routes.resolve("to-erp.camel.yaml"));
		Files.createDirectories(routes.resolve("mappings"));
		Files.writeString(routes.resolve("mappings/erp.sql"), """
				delete from bills where id = :id;
				insert into bills (id, num, total) values (:id, :invoice_number, :gross_total);
				""");
		Files.createDirectories(routes.resolve("documents"));
		String shipped = Files.readString(Path.of("routes/documents/invoice.yaml"));
		Files.writeString(routes.resolve("documents/invoice.yaml"),
				shipped.replace("targets: [database, folder]", "targets: [folder, sftp, mail, erp]"));
		return WholeHub.at(home)
			.with("dromedary.databases.erp.url", ERP)
			.with("dromedary.databases.erp.username", "sa")
			.with("dromedary.to-sftp.host", "127.0.0.1")
			.with("dromedary.to-sftp.port", filesPort)
			.with("dromedary.to-sftp.username", SftpHost.USER)
			.with("dromedary.to-sftp.password", SftpHost.PASSWORD)
			.with("dromedary.to-mail.to", "accounts@example.org")
			.with("dromedary.smtp.host", "127.0.0.1")
			.with("dromedary.smtp.port", mailPort)
			.with("dromedary.smtp.protocol", "smtp")
			.with("dromedary.smtp.starttls", "false")
			.with("dromedary.smtp.username", "hub")
			.with("dromedary.smtp.password", "secret")
			.with("dromedary.smtp.from", "hub@example.org")
			.with("dromedary.work.probe", "1s")
			.start();
	}

	private static int freePort() {
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return free.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
