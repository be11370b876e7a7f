package io.dromedary.demo;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShellTest {

	private static final Path TOKEN = Path.of("secrets", "api-token");

	@Test
	void aShellGetsItsQuotes() {
		var shell = new Shell(false, TOKEN);
		assertThat(shell.get("http://h/1"))
			.isEqualTo("curl -H \"Authorization: Bearer $(cat '" + TOKEN + "')\" http://h/1");
		assertThat(shell.post("http://h/1", "{\"a\":1}"))
			.endsWith("http://h/1 -H 'Content-Type: application/json' -d '{\"a\":1}'");
	}

	@Test
	void powershellGetsACommandOfItsOwn() {
		var shell = new Shell(true, TOKEN);
		assertThat(shell.get("http://h/1")).isEqualTo(
				"Invoke-RestMethod http://h/1 -Headers @{Authorization=\"Bearer $(Get-Content '" + TOKEN + "')\"}");
		assertThat(shell.post("http://h/1", "{\"a\":1}"))
			.endsWith("} -Method Post -ContentType application/json -Body '{\"a\":1}'");
	}

	@Test
	void aTokenThatAPersonSetIsNotPrinted() {
		assertThat(new Shell(false, null).get("http://h/1")).contains("Bearer TOKEN\"");
	}

}
