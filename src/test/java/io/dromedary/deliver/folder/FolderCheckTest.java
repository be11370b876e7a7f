package io.dromedary.deliver.folder;

import java.nio.file.Path;

import io.dromedary.deliver.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the settings of the results folder get wrong. */
class FolderCheckTest {

	@TempDir
	Path home;

	@Test
	void namesOfNoTypeAreTold() {
		FolderSettings settings = new FolderSettings(home, "{numero}/{number}-{id}", false);
		assertThat(new FolderCheck(new Samples.Types(), settings).look()).singleElement()
			.satisfies((line) -> assertThat(String.valueOf(line)).contains("numero").doesNotContain("number,"));
	}

	@Test
	void aTemplateThatIsNoneIsNoSetting() {
		assertThatThrownBy(() -> new FolderSettings(home, "{number", false)).hasMessageContaining("braces");
	}

}
