package io.dromedary.deliver.folder;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import io.dromedary.deliver.Payload;
import io.dromedary.deliver.Samples;
import io.dromedary.csv.CsvNotation;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ResultsFolderTest {

	@TempDir
	Path root;

	@Test
	void aLaterRevisionThatCameWhileAnEarlierOneWasMadeStays() {
		Samples.Types types = new Samples.Types();
		FakeLedger calm = new FakeLedger();
		ResultsFolder later = folder(types, calm);
		AtomicBoolean first = new AtomicBoolean(true);
		ResultsFolder late = folder(types, new FakeLedger() {
			@Override
			public Optional<Entry> find(String id) {
				if (first.getAndSet(false)) {
					later.write(Samples.bill("r1", 2, Map.of("number", "two"), List.of()));
				}
				return super.find(id);
			}
		});
		late.write(Samples.bill("r1", 1, Map.of("number", "one"), List.of()));
		assertThat(root.resolve("test-bill/r1.json")).content().contains("two");
		assertThat(root.resolve("test-bill")).isDirectoryNotContaining("glob:**.tmp");
	}

	private ResultsFolder folder(Samples.Types types, FakeLedger ledger) {
		Payload payload = new Payload(types, ledger, "", Locale.ENGLISH, Clock.systemUTC());
		return new ResultsFolder(new FolderSettings(root, "", false), payload, ledger,
				new Spreadsheets(root, CsvNotation.of(Locale.ENGLISH), types, Duration.ofSeconds(1)));
	}

}
