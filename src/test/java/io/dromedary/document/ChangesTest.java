package io.dromedary.document;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.dromedary.fakes.FakeStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChangesTest {

	private static final List<Map<String, String>> ROWS = List.of(Map.of("amount", "1.00"), Map.of("amount", "2.00"));

	@Test
	void aFieldThatCameWentOrIsAnotherIsAChange() {
		Assessment before = assessment(Map.of("number", "1", "date", "2026-05-14", "total", "10.00"), ROWS, Map.of());
		Assessment after = assessment(Map.of("number", "1", "total", "12.00", "net", "9.00"), ROWS, Map.of());
		assertThat(Changes.between(before, after).fields()).containsOnly(
				Map.entry("total", new Changes.Change("10.00", "12.00")),
				Map.entry("net", new Changes.Change(null, "9.00")),
				Map.entry("date", new Changes.Change("2026-05-14", null)));
		assertThat(Changes.between(before, after).tables()).isEmpty();
	}

	@Test
	void ofRowsItIsSaidInWhichTable() {
		Map<String, List<Map<String, String>>> vat = Map.of("vat", List.of(Map.of("rate", "22")), "payments",
				List.of());
		Assessment before = assessment(Map.of(), ROWS, vat);
		assertThat(Changes.between(before, assessment(Map.of(), ROWS.subList(0, 1), Map.of())).tables())
			.containsExactly("lines", "vat");
		assertThat(Changes.between(before, assessment(Map.of(), List.of(ROWS.get(1), ROWS.get(0)), vat)).names())
			.containsExactly("lines");
	}

	@Test
	void whoFoundItAndACellWithoutAValueMakeNoDifference() {
		Assessment before = assessment(Map.of("number", "1"), ROWS, Map.of());
		Field given = new Field("number", "1", null, List.of(Finder.PERSON), 1, null);
		Field unread = new Field("unit", null, "pz?", List.of(Finder.LABEL), 0.5, null);
		Map<String, Field> row = new LinkedHashMap<>(before.lines().get(0));
		row.put("unit", unread);
		Assessment after = new Assessment(before.extraction(), Map.of("number", given),
				List.of(row, before.lines().get(1)), List.of());
		assertThat(Changes.between(before, after).none()).isTrue();
	}

	@Test
	void noValueIsSaidWhereItIsWritten() {
		Changes changes = Changes.between(assessment(Map.of("name", "Rossi"), List.of(), Map.of()),
				assessment(Map.of("name", "Bianchi"), List.of(), Map.of()));
		assertThat(changes).hasToString("Changes[name]");
		assertThat(changes.fields()).asString().doesNotContain("Rossi", "Bianchi");
	}

	private static Assessment assessment(Map<String, String> fields, List<Map<String, String>> lines,
			Map<String, List<Map<String, String>>> tables) {
		Document document = new Document("1", 1, new Origin("test", "test", "x", null, Instant.EPOCH),
				FakeStore.content(new byte[0]), Instructions.NONE);
		Extraction extraction = new Extraction(new Transcript(document, "s", List.of()), "bill", Map.of(), List.of(),
				List.of());
		return new Assessment(extraction, fields(fields), lines.stream().map(ChangesTest::fields).toList(), List.of(),
				tables.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey,
							(table) -> table.getValue().stream().map(ChangesTest::fields).toList())));
	}

	private static Map<String, Field> fields(Map<String, String> values) {
		Map<String, Field> fields = new LinkedHashMap<>();
		values.forEach(
				(name, value) -> fields.put(name, new Field(name, value, value, List.of(Finder.LABEL), 0.9, null)));
		return fields;
	}

}
