package io.dromedary.console;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Found;
import io.dromedary.paper.Paper;
import io.dromedary.paper.Stack;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The page of a file of several documents, and the click that makes it one again. */
class StackPageTest extends PageCase {

	/** Its sums do not add up: a person must look at it. */
	private static final String INVOICE = """
			Rossi Forniture S.r.l.
			P.IVA 01234567897
			FATTURA
			Numero fattura: %s
			Data fattura: 14.05.2026
			Cliente: Bianchi S.p.A.
			Imponibile 100,00 EUR
			IVA 22,00 EUR
			Totale fattura 130,00 EUR
			""";

	@Test
	void thePageSaysWhyEachDocumentBeginsAndOneClickUndoesIt() {
		Entry stack = stack("undo.pdf", "S-11", "S-13");
		List<Entry> parts = parts(stack);
		assertThat(parts).extracting(Entry::status).containsOnly(Status.REVIEW);
		assertThat(page(stack)).contains("undo-p1.pdf", "undo-p2.pdf", "/join\"", "It is one document",
				"Page 2 bears another document number than page 1.");
		assertThat(page(parts.get(0))).contains("In the file", "undo.pdf");
		String done = person.post("/documents/" + stack.id() + "/join", Map.of()).header("Location");
		assertThat(done).endsWith("/documents/" + stack.id());
		Entry whole = rested(stack);
		assertThat(whole.status()).isEqualTo(Status.REVIEW);
		assertThat(hub.doubts(whole)).contains("several-documents");
		assertThat(page(whole)).contains("a person said that it is one document").doesNotContain("/join\"");
		assertThat(page(now(parts.get(0)))).contains("A person said that the file is one document")
			.doesNotContain("/retry\"");
		assertThat(parts).allMatch((part) -> now(part).status() == Status.REJECTED);
		person.post("/documents/" + whole.id() + "/retry", Map.of());
		assertThat(rested(whole).status()).isEqualTo(Status.REVIEW);
	}

	@Test
	void whatIsDeliveredIsNotPutTogetherAgain() {
		Entry stack = stack("keep.pdf", "S-21", "S-23");
		Entry first = parts(stack).get(0);
		person.post("/documents/" + first.id() + "/decision",
				Map.of("version", String.valueOf(first.version()), "insist", "on", "end", "1"));
		await().until(() -> now(first).status() == Status.DELIVERED);
		var refused = person.post("/documents/" + stack.id() + "/join", Map.of());
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text()).contains("is delivered or on its way to a target");
		assertThat(now(stack).status()).isEqualTo(Status.SPLIT);
		assertThat(parts(stack).get(1).status()).isEqualTo(Status.REVIEW);
	}

	private static Entry stack(String name, String... numbers) {
		byte[][] invoices = new byte[numbers.length][];
		for (int at = 0; at < numbers.length; at++) {
			invoices[at] = Paper.text(INVOICE.formatted(numbers[at])).digital().content();
		}
		Entry stack = hub.carry(name, Stack.of(invoices));
		assertThat(stack.status()).as(hub.doubts(stack)).isEqualTo(Status.SPLIT);
		return stack;
	}

	private static List<Entry> parts(Entry stack) {
		return hub.ledger()
			.parts(stack.id())
			.stream()
			.map(Found::documentId)
			.map((id) -> await().until(() -> hub.ledger().find(Objects.requireNonNull(id)).orElseThrow(),
					WholeHub::rests))
			.toList();
	}

}
