package io.dromedary.review;

import io.dromedary.check.Check;
import io.dromedary.check.Decide;
import io.dromedary.check.Printed;
import io.dromedary.document.DocumentTypes;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class WiringTest {

	@Test
	void routesFindTheBeansByTheirWords() {
		try (var context = new AnnotationConfigApplicationContext()) {
			context.registerBean(DocumentTypes.class, () -> Printed.TYPES);
			context.registerBean(Ledger.class, FakeLedger::new);
			context.scan("io.dromedary.check", "io.dromedary.review");
			context.refresh();
			assertThat(context.getBean("check")).isInstanceOf(Check.class);
			assertThat(context.getBean("decide")).isInstanceOf(Decide.class);
			assertThat(context.getBean("review")).isInstanceOf(Review.class);
			assertThat(context.getBean("settle")).isInstanceOf(Settle.class);
		}
	}

}
