package io.dromedary.deliver.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import io.dromedary.deliver.Samples;
import io.dromedary.document.BrokenFile;
import io.dromedary.document.DocumentException;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Undeliverable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Files of SQL, and what databases say of it. */
class MappingsTest {

	private final Mappings mappings = Samples.typed(Mappings::new);

	@Test
	void namesAreReadOutsideOfQuotesAndComments() throws Exception {
		mappings.put("erp.sql", """
				-- what :nobody has
				merge into bills (id, number, note) key (id) values (:id, :number, 'at 10:30 :none; "--"') /* :no */;
				delete from bill_lines where bill = :id;

				-- Lines
				insert into bill_lines values (:id, :line_no, :description, cast(:amount as decimal));
				-- document
				update bills set done = true where id = :id
				""");
		List<Mapping.Section> sections = mappings.of("erp").orElseThrow().sections();
		assertThat(sections).extracting(Mapping.Section::rows).containsExactly("", "lines", "");
		assertThat(sections.get(0).statements()).hasSize(2);
		assertThat(sections.get(0).statements().get(0)).contains("'at 10:30 :none; \"--\"'");
		assertThat(sections.get(0).names()).containsExactly("id", "number");
		assertThat(sections.get(1).names()).containsExactly("amount", "description", "id", "line_no");
		assertThat(mappings.holds("erp.sql")).isTrue();
		assertThat(mappings.of("other")).isEmpty();
	}

	@Test
	void whatNoTypeHasIsToldWithFileAndPlaceAndTheOldVersionStays() throws Exception {
		mappings.put("erp.sql", "insert into bills values (:id)");
		BrokenFile broken = broken("insert into bills\n  values (:id, :numero, :line_no)");
		assertThat(broken).hasMessageContaining("erp.sql").hasMessageContaining("line_no, numero");
		assertThat(broken.line()).isEqualTo(2);
		assertThat(broken.column()).isPositive();
		assertThat(broken.passing()).isTrue();
		assertThat(mappings.of("erp").orElseThrow().sections().get(0).names()).containsExactly("id");
		assertThat(broken("-- lines\ninsert into x values (:seller, :quantity, :weight)"))
			.hasMessageContaining("weight")
			.hasMessageNotContaining("quantity");
	}

	@Test
	void ofATypeThatIsNotDeliveredThereNothingIsWanted() throws Exception {
		DocumentTypes both = () -> List.of(type("bill", "number", "erp"), type("slip", "shop", "folder"));
		Mappings some = new Mappings(both);
		some.put("erp.sql", "insert into bills values (:number)");
		BrokenFile broken = catchThrowableOfType(BrokenFile.class,
				() -> some.put("erp.sql", "insert into bills values (:shop)"));
		assertThat(broken).hasMessageContaining("shop");
		some.put("other.sql", "insert into bills values (:number, :shop)");
	}

	@Test
	void aTableThatNoTypeHasIsTold() {
		BrokenFile broken = broken("insert into bills values (:id);\n-- table rate\ninsert into x values (:id)");
		assertThat(broken).hasMessageContaining("rate");
		assertThat(broken.line()).isEqualTo(2);
	}

	private static DocumentType type(String name, String field, String target) {
		FieldType only = new FieldType(field, FieldKind.TEXT, "", false, false, List.of(), null);
		return new DocumentType(name, name, List.of(), List.of(), 0.8, List.of(only), List.of(), List.of(),
				List.of(target));
	}

	@Test
	void whereAFileCannotBeUsedDocumentsWaitForIt() throws Exception {
		broken("insert into bills values (:numero)");
		assertThat(catchThrowableOfType(ServiceUnavailable.class, () -> mappings.of("erp")))
			.hasMessageContaining("mappings/erp.sql");
		mappings.put("erp.sql", "insert into bills values (:id)");
		assertThat(mappings.of("erp")).isPresent();
		mappings.remove("erp.sql");
		assertThat(mappings.of("erp")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			-- nothing here          ; no SQL
			insert into x values (?, :id) ; question mark
			insert /* into x         ; no end
			`insert into x values ('a` ; no end
			""")
	void aFileThatIsNoneIsTold(String text, String said) {
		assertThat(broken(text)).hasMessageContaining(said);
	}

	/** Messages as the drivers of these databases write them; the value is canary. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					Value too long for column "NUMBER CHARACTER VARYING(5)": "'canary' (6)" | 22001 | 22001 | column number | too long
					ERROR: null value in column "number" of relation "bills" violates | 23502 | 0 | column number | must be a value
					(conn=5) Data too long for column 'number' at row 1          | 22001 | 1406 | column number | too long
					(conn=5) Column 'number' cannot be null                      | 23000 | 1048 | column number | must be a value
					(conn=5) Duplicate entry 'canary' for key 'PRIMARY'          | 23000 | 1062 | does not name | such a row
					Cannot insert the value NULL into column 'number', table 'x' | 23000 | 515  | column number | rule
					ORA-12899: value too large for column "US"."BILLS"."NUMBER" (actual: 9) | 22001 | 12899 | column number | too long
					ERROR: value too long: column canary                         | 22001 | 0    | does not name | too long
					ERROR: invalid input syntax for type integer: "canary"       | 22P02 | 0    | does not name | kind of the column
					""")
	void aRejectedRowSaysItsColumnAndWhyButNoValue(String message, String state, int code, String column,
			String reason) {
		DocumentException said = new NamedFailure("erp").of(new SQLException(message, state, code),
				"insert into bills (id, number) values (:id, :canary)");
		assertThat(said).isInstanceOf(Undeliverable.class)
			.hasMessageContaining("erp")
			.hasMessageContaining(column)
			.hasMessageContaining(reason)
			.hasMessageNotContaining("canary");
	}

	@ParameterizedTest
	@CsvSource({ "08001,does not answer", "28000,login", "42P01,statement", "40001,tried again", ",tried again" })
	void theRestIsWaitedFor(String state, String said) {
		assertThat(new NamedFailure("erp").of(new SQLException("secret", state, 7), ""))
			.isInstanceOf(ServiceUnavailable.class)
			.hasMessageContaining(said)
			.hasMessageNotContaining("secret");
	}

	private BrokenFile broken(String text) {
		return Objects.requireNonNull(catchThrowableOfType(BrokenFile.class, () -> mappings.put("erp.sql", text)));
	}

}
