package io.dromedary;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No part is carried that nothing shipped uses; but for HTTP, SQL and JSLT, which are
 * there for routes of the users' own ({@code OwnTargetTest}).
 */
class PartsInUseTest {

	/** A part, and by which words a shipped route or main code uses it. */
	enum Part {

		FILE("camel-file-starter", Sources.ROUTES, "uri: file", "file:"),
		JDBC("camel-jdbc-starter", Sources.ROUTES, "jdbc:", "uri: jdbc"),
		MAIL("camel-mail-starter", Sources.ROUTES, "imap", "imaps"),
		S3("camel-aws2-s3-starter", Sources.ROUTES, "aws2-s3:"),
		SFTP("camel-ftp-starter", Sources.ROUTES, "uri: sftp", "sftp:"),
		TESS4J("tess4j", Sources.MAIN, "import net.sourceforge.tess4j."),
		LANGCHAIN4J("langchain4j-open-ai", Sources.MAIN, "import dev.langchain4j.");

		final String artifact;

		final Path users;

		final List<String> words;

		Part(String artifact, Path users, String... words) {
			this.artifact = artifact;
			this.users = users;
			this.words = List.of(words);
		}

		boolean isCarried() {
			return Sources.read(Path.of("pom.xml")).contains("<artifactId>" + artifact + "</artifactId>");
		}

		boolean isUsed() {
			return words.stream().anyMatch((word) -> Sources.anyContains(users, suffix(), word));
		}

		private String suffix() {
			return users.equals(Sources.ROUTES) ? ".camel.yaml" : ".java";
		}

	}

	@ParameterizedTest
	@EnumSource
	void whatIsCarriedIsUsed(Part part) {
		Assumptions.assumeTrue(part.isCarried(), () -> part.artifact + " is not part of the program yet");
		assertThat(part.isUsed()).as(part.artifact + " is used by nothing in " + part.users).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "FILE", "TESS4J", "LANGCHAIN4J" })
	void whatTheProgramIsMadeOfIsCarried(Part part) {
		assertThat(part.isCarried()).isTrue();
	}

}
