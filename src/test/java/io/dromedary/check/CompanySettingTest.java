package io.dromedary.check;

import java.nio.charset.StandardCharsets;

import io.dromedary.bench.Pipeline;
import io.dromedary.bench.ShippedTypes;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code dromedary.company} as a list or as one text with commas. */
class CompanySettingTest {

	private static final Extraction INVOICE = invoice();

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withUserConfiguration(CheckConfiguration.class)
		.withBean(DocumentTypes.class, ShippedTypes::all);

	@Test
	void whoWeAreIsAList() {
		assertThat(direction("dromedary.company[0]=Hotel Conti, S.p.A.", "dromedary.company[1]=IT07643520567"))
			.isEqualTo("received");
		assertThat(direction("dromedary.company=IT00743110157, Acme")).isEqualTo("not-ours");
		assertThat(direction("dromedary.company=Hotel Conti")).isEqualTo("received");
	}

	@Test
	void withoutItThereIsNoDirection() {
		assertThat(direction("dromedary.company=")).isNull();
		assertThat(direction()).isNull();
	}

	private @Nullable String direction(String... settings) {
		var found = new String[1];
		context.withPropertyValues(settings).run((hub) -> {
			Field field = hub.getBean(Check.class).check(INVOICE).fields().get("direction");
			found[0] = (field != null) ? field.value() : null;
		});
		return found[0];
	}

	private static Extraction invoice() {
		String text = """
				Officine Ferro S.r.l.
				Via Roma 12, 40121 Bologna (BO)
				P. IVA 01234567897

				Spett.le
				Hotel Conti S.p.A.
				P. IVA 07643520567

				Fattura n. 17 del 03/04/2026
				Totale imponibile  100,00 €
				IVA 22%             22,00 €
				Totale fattura     122,00 €
				""";
		try (Pipeline pipeline = new Pipeline()) {
			return pipeline.assess("x.txt", text.getBytes(StandardCharsets.UTF_8)).extraction();
		}
	}

}
