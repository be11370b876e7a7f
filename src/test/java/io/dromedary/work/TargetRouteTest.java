package io.dromedary.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Extraction;
import io.dromedary.document.Status;
import io.dromedary.fakes.TestHub;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Ledger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Targets in routes of the user's own, which say nothing to the ledger. */
class TargetRouteTest {

	@TempDir
	Path home;

	@Test
	void oneThatEndsWellHasDeliveredAndOneThatHandlesAFailureByItselfHasNot() {
		try (TestHub hub = TestHub.at(home).routes(new RouteBuilder() {
			@Override
			public void configure() {
				onException(IllegalStateException.class).handled(true);
				from("work:read?pool=read").process(TargetRouteTest::settle).to("work:to-archive").to("work:to-lost");
				from("work:to-archive").log("archived");
				from("work:to-lost").process((exchange) -> {
					throw new IllegalStateException("handled by the route itself");
				});
			}
		}).start()) {
			String id = hub.arrive("a", "one").entry().id();
			await().until(() -> hub.ledger().find(id).orElseThrow().status() == Status.FAILED);
			assertThat(hub.ledger().deliveries(id)).extracting(Delivery::target, Delivery::state)
				.containsExactly(org.assertj.core.groups.Tuple.tuple("archive", Delivery.State.DONE),
						org.assertj.core.groups.Tuple.tuple("lost", Delivery.State.FAILED));
		}
	}

	private static void settle(Exchange exchange) {
		Document document = exchange.getIn().getBody(Document.class);
		Extraction extraction = new Extraction(WorkTest.transcript(document), null, Map.of(), List.of(), List.of());
		Assessment assessment = new Assessment(extraction, Map.of(), List.of(), List.of());
		exchange.getContext()
			.getRegistry()
			.findSingleByType(Ledger.class)
			.delivering(assessment, List.of("archive", "lost"));
		exchange.getIn().setBody(assessment);
	}

}
