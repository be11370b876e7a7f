package io.dromedary.golden;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.dromedary.demo.Drawn;
import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Found;
import io.dromedary.paper.Paper;
import io.dromedary.paper.Stack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Several invoices in one PDF, and one invoice of several pages. */
@Tag("slow")
@ExtendWith(Golden.class)
class StacksTest {

	private static final List<String> VALUES = List.of("invoice_number", "date", "gross_total");

	@Test
	void threeInvoicesInOneFileAreThreeDocuments(WholeHub hub) {
		List<Drawn> drawn = List.of(Paper.invoice(Locale.ITALIAN).seed(711).digital(),
				Paper.invoice(Locale.ITALIAN).seed(712).rows(30).digital(),
				Paper.invoice(Locale.ENGLISH).seed(713).layout(1).digital());
		Entry stack = hub.carry("stack.pdf",
				Stack.of(drawn.get(0).content(), drawn.get(1).content(), drawn.get(2).content()));
		assertThat(stack.status()).isEqualTo(Status.SPLIT);
		List<Found> parts = hub.ledger().parts(stack.id());
		assertThat(parts).extracting(Found::fileName).containsExactly("stack-p1.pdf", "stack-p2-3.pdf", "stack-p4.pdf");
		assertThat(parts).extracting((part) -> part.reason() != null).containsExactly(false, true, true);
		for (int at = 0; at < drawn.size(); at++) {
			Entry part = rested(hub, parts.get(at));
			assertThat(part.status()).as(hub.doubts(part)).isEqualTo(Status.DELIVERED);
			Map<String, String> truth = drawn.get(at).truth().fields();
			Map<String, String> values = hub.values(part);
			VALUES.forEach((name) -> assertThat(values.get(name)).as(name).isEqualTo(truth.get(name)));
		}
	}

	@Test
	void oneInvoiceOfManyPagesIsOneDocument(WholeHub hub) {
		Drawn drawn = Paper.invoice(Locale.ITALIAN).seed(721).rows(60).digital();
		Entry entry = hub.carry("long.pdf", drawn.content());
		assertThat(entry.status()).as(hub.doubts(entry)).isEqualTo(Status.DELIVERED);
		assertThat(hub.values(entry)).containsEntry("gross_total", drawn.truth().fields().get("gross_total"));
	}

	@Test
	void whatFollowsAnInvoiceStaysWithIt(WholeHub hub) {
		Drawn drawn = Paper.invoice(Locale.ITALIAN).seed(731).digital();
		byte[] terms = Paper.text("Condizioni generali di vendita\nLa merce viaggia a rischio del committente.")
			.digital()
			.content();
		Entry entry = hub.carry("terms.pdf", Stack.of(drawn.content(), terms));
		assertThat(entry.status()).as(hub.doubts(entry)).isEqualTo(Status.DELIVERED);
	}

	private static Entry rested(WholeHub hub, Found part) {
		String id = Objects.requireNonNull(part.documentId());
		return Awaitility.await().until(() -> hub.ledger().find(id).orElseThrow(), WholeHub::rests);
	}

}
