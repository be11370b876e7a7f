package io.dromedary.work;

import java.util.Optional;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.ledger.Stage;
import io.dromedary.ledger.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServicesTest {

	private final Item item = new Item("d1", 1, Step.EXTRACT, Stage.TRANSCRIPT, 0);

	@ParameterizedTest
	@CsvSource({ "model,true", "target:database,true", "target:database:row,false", "targets:invoice,false",
			"reader:image/heic,false", "ocr,false", "ocr:google-vision,false", "printer,false" })
	void onlyTheModelOrAWholeTargetSuspendsAStep(String text, boolean suspends) {
		Service service = Service.of(text);
		Services services = new Services();
		Sentence reason = Sentence.of("work.disk-full");
		services.gone(service, item.step(), reason);
		assertThat(services.suspending(item))
			.isEqualTo(Optional.of(new Outcome.Waiting(service, reason)).filter((waiting) -> suspends));
		services.probe(service, item.key());
		assertThat(services.suspending(item)).isEmpty();
	}

}
