package io.dromedary.demo;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.dromedary.document.Assessment;
import io.dromedary.document.Finder;
import io.dromedary.document.Results;
import io.dromedary.extract.ChatFieldFinder;
import io.dromedary.extract.ChatSettings;
import io.dromedary.extract.LabelFieldFinder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documents of the demo against a real server of gpt-oss's kind: {@code .ci/model
 * start} prints its address. The model of the tests is small and mistakes much; what it
 * says without ground must not come through.
 */
@Tag("model")
class DemoModelTest {

	private static final long SEED = 7;

	private final @Nullable String url = System.getenv("DROMEDARY_MODEL_URL");

	@Test
	void theThreeDocumentsComeOutRight() throws Exception {
		Assumptions.assumeTrue(url != null, "left out: DROMEDARY_MODEL_URL is not set, see .ci/model");
		var settings = new ChatSettings(url, null, null, Duration.ofMinutes(2), 1, 0);
		var finders = new ArrayList<List<Finder>>();
		try (var steps = new Steps(List.of(new ChatFieldFinder(settings, Results.NONE), new LabelFieldFinder()))) {
			for (Drawn drawn : Samples.of(SEED)) {
				Assessment assessment = steps.of(drawn);
				assertThat(assessment.extraction().type()).isEqualTo(drawn.truth().type());
				drawn.truth().fields().forEach((name, value) -> {
					assertThat(assessment.fields()).containsKey(name);
					assertThat(letters(assessment.fields().get(name).value())).as(name).isEqualTo(letters(value));
				});
				assertThat(assessment.lines().stream().map(Steps::values)).isEqualTo(drawn.truth().lines());
				assessment.fields().values().forEach((field) -> finders.add(field.finders()));
			}
		}
		assertThat(finders).contains(List.of(Finder.LABEL, Finder.CHAT));
	}

	/** An address is the same with and without a comma. */
	private static String letters(@Nullable String value) {
		return Normalizer.normalize(String.valueOf(value), Normalizer.Form.NFC)
			.toUpperCase(Locale.ROOT)
			.replaceAll("[\\s,]+", " ");
	}

}
