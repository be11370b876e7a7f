package io.dromedary.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.BrokenFile;
import io.dromedary.document.FieldType;
import io.dromedary.types.TypeRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole program in a process of its own, as the README starts it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

	private static final long SEED = 4;

	private final Map<String, Truth> truths = Samples.of(SEED)
		.stream()
		.map(Drawn::truth)
		.collect(Collectors.toMap(Truth::type, (truth) -> truth));

	@TempDir
	static Path home;

	private String said = "";

	private int code;

	@BeforeAll
	void demonstrate() throws Exception {
		Path console = home.resolve("console");
		Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				programOnly(), "io.dromedary.Application", "--demo", "--exit", "--demo-seed=" + SEED,
				"--dromedary.home=" + home.resolve("data"), "--dromedary.language=en", "--server.port=0")
			.redirectErrorStream(true)
			.redirectOutput(console.toFile())
			.start();
		try {
			assertThat(program.waitFor(3, TimeUnit.MINUTES)).isTrue();
		}
		finally {
			program.destroyForcibly();
		}
		said = Files.readString(console);
		code = program.exitValue();
	}

	private static String programOnly() {
		return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
			.filter((entry) -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
			.collect(Collectors.joining(System.getProperty("path.separator")));
	}

	@Test
	void itEndsWellAndSaysWhatItFound() {
		assertThat(code).as(said).isZero();
		assertThat(said).contains("seed " + SEED, "1. fattura-4.pdf: Invoice, Delivered",
				"2. scontrino-4.jpg: Receipt, ", "3. carta-identita-4.pdf: Identity document, ", "without a model",
				"No doubt: it needed nobody.", "Went to database: invoice", "What to try next:", "/login?key=");
		// how to decide is told where somebody is asked
		boolean asked = Pattern.compile("(?m)^\\d\\. .*, (?!Delivered)").matcher(said).find();
		assertThat(said.contains("/decision -H")).isEqualTo(asked);
		truths.values()
			.forEach((truth) -> truth.fields()
				.forEach((name, value) -> assertThat(said)
					.containsPattern(Pattern.quote(field(truth.type(), name).title(Locale.ENGLISH)) + " +"
							+ printed(truth.type(), field(truth.type(), name), value) + " +label")));
	}

	/** On a photograph, what is no key field is rather left out than given by chance. */
	private static String printed(String type, FieldType field, String value) {
		boolean needed = field.key() || field.required() || !type.equals("receipt");
		return needed ? Pattern.quote(value) : "(?:" + Pattern.quote(value) + "|left out, for it is not certain: .+)";
	}

	private static FieldType field(String type, String field) {
		var types = new TypeRegistry();
		try {
			types.put(type + ".yaml", Files.readString(Path.of("routes/documents", type + ".yaml")));
		}
		catch (IOException | BrokenFile ex) {
			throw new AssertionError(ex);
		}
		return types.named(type).flatMap((known) -> known.field(field)).orElseThrow();
	}

	@Test
	void theResultsDatabaseHoldsTheInvoiceAndItsLines() throws SQLException {
		Truth truth = truths.get("invoice");
		assertThat(rows("select * from invoice")).singleElement().satisfies((row) -> assertAgrees(row, truth.fields()));
		List<Map<String, String>> lines = rows("select * from invoice_lines order by 1, 2");
		assertThat(lines).hasSameSizeAs(truth.lines());
		for (int line = 0; line < lines.size(); line++) {
			assertAgrees(lines.get(line), truth.lines().get(line));
		}
	}

	/** Numbers by their value: columns have as many decimals as they have. */
	private static void assertAgrees(Map<String, String> row, Map<String, String> truth) {
		truth.forEach((name, value) -> {
			String there = String.valueOf(row.get(name));
			if (value.matches("\\d+(\\.\\d+)?") && there.matches("\\d+(\\.\\d+)?")) {
				assertThat(new java.math.BigDecimal(there)).as(name).isEqualByComparingTo(value);
			}
			else {
				assertThat(there).as(name).isEqualTo(value);
			}
		});
	}

	private List<Map<String, String>> rows(String sql) throws SQLException {
		String url = "jdbc:h2:file:" + home.resolve("data/databases/results")
				+ ";DATABASE_TO_LOWER=TRUE;TRACE_LEVEL_FILE=0";
		try (Connection results = DriverManager.getConnection(url, "sa", "");
				ResultSet set = results.createStatement().executeQuery(sql)) {
			List<Map<String, String>> rows = new ArrayList<>();
			while (set.next()) {
				Map<String, String> row = new LinkedHashMap<>();
				for (int column = 1; column <= set.getMetaData().getColumnCount(); column++) {
					row.put(set.getMetaData().getColumnLabel(column), set.getString(column));
				}
				rows.add(row);
			}
			return rows;
		}
	}

	@Test
	void theResultsFolderHoldsTheInvoiceAsJson() throws IOException {
		try (var files = Files.list(home.resolve("data/out/invoice"))) {
			assertThat(files).singleElement().satisfies((file) -> {
				JsonNode data = new ObjectMapper().readTree(file.toFile()).path("data");
				assertThat(data.path("status").asText()).isEqualTo("delivered");
				truths.get("invoice")
					.fields()
					.forEach((name, value) -> assertThat(data.path("fields").path(name).asText()).isEqualTo(value));
				assertThat(data.path("lines")).hasSameSizeAs(truths.get("invoice").lines());
			});
		}
	}

	@Test
	void everyFileLeftTheInbox() throws IOException {
		try (var files = Files.list(home.resolve("data/inbox"))) {
			assertThat(files.filter(Files::isRegularFile)).isEmpty();
		}
		try (var files = Files.list(home.resolve("data/inbox/done"))) {
			assertThat(files).hasSize(3);
		}
	}

}
