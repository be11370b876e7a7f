package io.dromedary.ledger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StepTest {

	@Test
	void theStepOfATargetNamesIt() {
		assertThat(Step.to("archive")).isEqualTo(new Step("to-archive"));
		assertThat(new Step("to-archive").target()).contains("archive");
		assertThat(Step.READ.target()).isEmpty();
		assertThat(new Step("tomorrow").target()).isEmpty();
	}

	@Test
	void whatIsDoneForADocumentAtItsEndIsAside() {
		assertThat(Step.REFUSED.aside()).isTrue();
		assertThat(Step.REFUSED.reply()).isFalse();
		assertThat(new Step("reply").aside()).isTrue();
		assertThat(new Step("reply").reply()).isTrue();
		assertThat(Step.DELIVER.aside()).isFalse();
		assertThat(Step.to("reply").aside()).isFalse();
	}

}
