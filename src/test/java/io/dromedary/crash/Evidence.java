package io.dromedary.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.fakes.FakeStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What can be seen of a hub from outside once it has ended: the inbox, the results
 * database and the results folder. The ledger is not asked.
 */
final class Evidence {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String ID = "[0-9a-hjkmnp-tv-z]{26}";

	private final Path home;

	private final String table;

	private final Path out;

	private final JdbcTemplate results;

	Evidence(Path home, String table) {
		this.home = home;
		this.table = table;
		this.out = home.resolve("out").resolve(table.replace('_', '-'));
		this.results = new JdbcTemplate(new DriverManagerDataSource(
				"jdbc:h2:file:" + home.resolve("databases/results") + ";DATABASE_TO_LOWER=TRUE", "sa", ""));
	}

	/** What still lies where it was dropped. */
	List<String> dropped() {
		return files(home.resolve("inbox"));
	}

	/** Names of files that were taken, without the ids before them. */
	List<String> done() {
		return files(home.resolve("inbox/done")).stream().map(Evidence::withoutId).sorted().toList();
	}

	/** What the store still holds of the document that was erased. */
	List<Path> leftOfTheErased(String content) {
		String file = files(home.resolve("inbox/done")).stream()
			.filter((name) -> withoutId(name).equals(Traffic.ERASED))
			.findFirst()
			.orElseThrow();
		List<String> owners = List.of(file.substring(0, file.length() - Traffic.ERASED.length() - 1),
				FakeStore.content(content.getBytes(StandardCharsets.UTF_8)).sha256());
		try (Stream<Path> entries = Files.walk(home.resolve("store"))) {
			return entries.filter((entry) -> owners.contains(entry.getFileName().toString())).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<String> refused() {
		return files(home.resolve("inbox/refused")).stream().map(Evidence::withoutId).sorted().toList();
	}

	/** File names of the documents that have a row. */
	List<String> rows() {
		return results.queryForList("select file_name from " + table + " order by file_name", String.class);
	}

	List<Integer> linesOfEachRow() {
		return results.queryForList(
				"select count(l.id) from " + table + " d left join " + table + "_lines l on l.id = d.id group by d.id",
				Integer.class);
	}

	/** File names of the documents that have a file of results. */
	List<String> results() {
		return files(out).stream().map((name) -> data(name).at("/source/fileName").asText()).sorted().toList();
	}

	/**
	 * Revision and corrected value of a document: those of its rows, then those of its
	 * files.
	 */
	List<String> revisions(String fileName, String field) {
		Stream<String> rows = results
			.queryForList("select revision, " + field + " from " + table + " where file_name = ?", fileName)
			.stream()
			.map((row) -> row.get("revision") + " " + row.get(field));
		Stream<String> json = files(out).stream()
			.map(this::data)
			.filter((data) -> data.at("/source/fileName").asText().equals(fileName))
			.map((data) -> data.get("revision") + " " + data.at("/fields/" + field).asText());
		return Stream.concat(rows, json).toList();
	}

	/** Whether rows and files are of the same documents. */
	boolean agree() {
		List<String> ids = results.queryForList("select id from " + table + " order by id", String.class);
		return files(out).equals(ids.stream().map((id) -> id + ".json").toList());
	}

	private JsonNode data(String name) {
		try {
			return JSON.readTree(Files.readAllBytes(out.resolve(name))).get("data");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String withoutId(String name) {
		return name.replaceFirst("^" + ID + "-", "");
	}

	static List<String> files(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.filter(Files::isRegularFile).map((file) -> file.getFileName().toString()).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
