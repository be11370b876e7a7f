package io.dromedary.console;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import com.github.f4b6a3.ulid.UlidCreator;
import com.sun.management.OperatingSystemMXBean;
import io.dromedary.demo.Drawn;
import io.dromedary.demo.Samples;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** How long the pages take with many documents in the ledger. */
final class PageBench {

	private static final int ROUNDS = 60;

	private static final List<String> STATUSES = List.of("delivered", "delivered", "delivered", "delivered",
			"delivered", "delivered", "review", "failed", "refused", "rejected");

	private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private PageBench() {
	}

	public static void main(String[] arguments) throws IOException {
		int documents = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 10_000;
		Path home = Files.createTempDirectory("page-bench");
		try (WholeHub hub = WholeHub.at(home).start()) {
			List<Entry> drawn = new ArrayList<>();
			for (Drawn one : Samples.of(7)) {
				drawn.add(hub.carry(one.fileName(), one.content()));
			}
			fill(new JdbcTemplate(hub.bean(DataSource.class)), drawn, documents);
			Person person = new Person(hub.url()).login(Files.readString(home.resolve("secrets/api-token")));
			System.out.printf("%d documents in the ledger, %d requests each%n", hub.entries().size(), ROUNDS);
			for (String path : List.of("/", "/?tab=review", "/?tab=problems", "/?type=invoice", "/?q=copy-17",
					"/?q=nowhere", "/routes", "/documents/" + drawn.get(0).id())) {
				measure(person, path);
			}
			scroll(person);
		}
		finally {
			FileSystemUtils.deleteRecursively(home);
		}
	}

	/** Copies of the drawn documents, with what was found on them. */
	private static void fill(JdbcTemplate jdbc, List<Entry> drawn, int documents) {
		List<Object[]> rows = new ArrayList<>();
		List<Object[]> stages = new ArrayList<>();
		for (int i = 0; i < documents; i++) {
			Entry like = drawn.get(i % drawn.size());
			String id = UlidCreator.getMonotonicUlid().toString().toLowerCase(Locale.ROOT);
			rows.add(new Object[] { id, STATUSES.get(i % STATUSES.size()), "copy-" + i + ".pdf", like.id() });
			stages.add(new Object[] { id, like.id() });
		}
		jdbc.batchUpdate("""
				insert into document (id, revision, run, version, status, type, sha256, channel, route, file_name,
				  received_at, updated_at)
				select ?, revision, run, version, ?, type, sha256, channel, route, ?, received_at, updated_at
				from document where id = ?""", rows);
		jdbc.batchUpdate(
				"insert into stage (document_id, name, body) select ?, name, body from stage where document_id = ?",
				stages);
	}

	private static void measure(Person person, String path) {
		for (int i = 0; i < ROUNDS; i++) {
			person.get(path);
		}
		long[] nanos = new long[ROUNDS];
		long processor = SYSTEM.getProcessCpuTime();
		int size = 0;
		for (int i = 0; i < ROUNDS; i++) {
			long begin = System.nanoTime();
			Person.Answer answer = person.get(path);
			nanos[i] = System.nanoTime() - begin;
			size = answer.text().length();
			if (answer.status() != 200) {
				throw new AssertionError(path + " answered " + answer.status());
			}
		}
		double cpu = (SYSTEM.getProcessCpuTime() - processor) / 1e6 / ROUNDS;
		Arrays.sort(nanos);
		System.out.printf(Locale.ROOT, "%-24s median %6.1f ms, slowest of ten %6.1f ms, CPU %6.1f ms, %d kB%n",
				path.replaceAll("[0-9a-z]{26}", "{id}"), nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 9 / 10] / 1e6, cpu,
				size / 1024);
	}

	/** From the newest to the oldest, page by page. */
	private static void scroll(Person person) {
		Pattern older = Pattern.compile("id=\"older\"[^>]* href=\"([^\"]+)\"");
		long before = used();
		long begin = System.nanoTime();
		int pages = 0;
		String next = "/";
		while (next != null) {
			Matcher link = older.matcher(person.get(next).text());
			next = link.find() ? link.group(1).replace("&amp;", "&") : null;
			pages++;
		}
		System.out.printf("%d pages to the oldest in %d ms; heap %d MB before, %d MB after%n", pages,
				Duration.ofNanos(System.nanoTime() - begin).toMillis(), before >> 20, used() >> 20);
	}

	private static long used() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}
