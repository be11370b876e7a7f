package io.dromedary.deliver.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.dromedary.deliver.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NameTemplateTest {

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			{date}-{seller}-{number}          ; 2026-05-14-Rossi & Figli S.r.l.-2026-17
			{date.year}/{date.month}/{number} ; 2026/05/2026-17
			{type}/{id}_{revision}            ; test-bill/n1_1
			{missing|number}                  ; 2026-17
			{missing|id}                      ; n1
			{missing}/{id}                    ; _/n1
			{number.year}-{id}                ; _-n1
			{received}                        ; 2026-01-02
			{received.day}                    ; 02
			{file_name}                       ; è _x'y
			Bills/{id}                        ; Bills/n1
			""")
	void fieldsStandWhereTheyAreNamed(String template, String path) {
		assertThat(path(template, Map.of("date", "2026-05-14", "seller", "Rossi & Figli S.r.l.", "number", "2026/17")))
			.isEqualTo(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../etc/passwd", "..\\..\\x", "..", ".", "/", "\\\\host\\share", "C:\\x", "a/../../b",
			".hidden", "~$lock", "CON", "com1.txt", "nul", "a\u0000b", "a\nb", "\u202egpj.exe", "\u200b", "x:stream",
			"trailing. . .", "   ", "%2e%2e%2f", "a|b?c*d<e>f\"g", "\ud83d half", "${body}", "{id}" })
	void noValueLeadsOutOfItsFolder(String value) {
		Path root = Path.of("/root");
		String path = path("{date}/{seller}/{number}", Map.of("date", value, "seller", value, "number", value));
		assertThat(root.resolve(path + ".json").normalize()).startsWithRaw(root);
		assertThat(path.split("/", -1)).hasSize(3).allSatisfy((part) -> {
			assertThat(part).isNotBlank().doesNotStartWith(".").doesNotEndWith(".").doesNotEndWith(" ");
			assertThat(part).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}{}<>:\"/\\\\|?*]");
			assertThat(part).doesNotMatch("(?i)(con|nul|com1)(\\..*)?");
		});
	}

	@Test
	void whatIsTooLongIsCutBetweenLetters() {
		String path = path("{seller}/{seller}-{number}", Map.of("seller", "ß😀".repeat(200), "number", "7"));
		assertThat(path.split("/")[0].getBytes(StandardCharsets.UTF_8).length).isBetween(70, 80);
		assertThat(path.split("/")[1].getBytes(StandardCharsets.UTF_8).length).isBetween(110, 120);
		assertThat(path).doesNotContain("?").doesNotContainPattern("\\p{Cs}(?!.)");
	}

	@Test
	void theSameTextIsTheSameNameHoweverItIsWritten() {
		assertThat(path("{seller}", Map.of("seller", "Caffe\u0300"))).isEqualTo("Caff\u00e8");
	}

	@Test
	void itSaysWhichFieldsItNames() {
		NameTemplate template = NameTemplate.of("{date.year}/{seller|id}-{number}-{file_name}");
		assertThat(template.fields()).containsExactly("date", "number", "seller");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/a", "a/", "a//b", "{", "}", "{}", "{a", "{a/b}", "{A}", "{date.week}", "{a||b}", "{a|}",
			"a\\b", "a/b/c/d/e/f/g/h/i", "{a b}" })
	void whatIsNoTemplateIsSaid(String text) {
		assertThatThrownBy(() -> NameTemplate.of(text)).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("braces")
			.hasMessageContaining("{date.year}");
	}

	@ParameterizedTest
	@CsvSource({ "a.PDF,x.pdf", "a,x.bin", "a.tar.gz,x.gz", "a.json,x.original.json", "a.p d,x.bin",
			"a.verylongending,x.bin", "a./etc,x.bin" })
	void theOriginalKeepsItsEnding(String fileName, String name) {
		assertThat(Original.name("x", Samples.named("n1", fileName))).isEqualTo(name);
	}

	private static String path(String template, Map<String, String> values) {
		return NameTemplate.of(template).path(Samples.bill("n1", 1, values, List.of()));
	}

}
