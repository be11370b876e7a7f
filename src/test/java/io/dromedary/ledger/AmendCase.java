package io.dromedary.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Assessment;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import io.dromedary.document.Status;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/** A ledger with a document that is delivered, and who corrects its number. */
abstract class AmendCase extends RepeatsCase {

	String id = "";

	@BeforeEach
	final void deliverOne() {
		id = arrived("one", sent("code:1|61|2026"));
		delivered(id);
		agenda.clear();
	}

	final void delivered(String id) {
		deliver(id);
		deliveredTo(id, "database");
		deliveredTo(id, "folder");
		assertThat(status(id)).isEqualTo(Status.DELIVERED);
	}

	final void deliveredTo(String id, String target) {
		ledger.delivered(ledger.document(id).orElseThrow(), target, target);
	}

	/** With another number than it was delivered with. */
	final Assessment numbered(String id, String number) {
		Assessment before = ledger.assessment(id).orElseThrow();
		Map<String, Field> fields = new LinkedHashMap<>(before.fields());
		fields.put("invoice_number", new Field("invoice_number", number, null, List.of(Finder.PERSON), 1, null));
		return new Assessment(before.extraction(), fields, before.lines(), List.of(), before.tables());
	}

	final Entry amend(String id, String number) {
		return ledger.amend(id, entry(id).version(), numbered(id, number), List.of());
	}

	static String number(Assessment assessment) {
		return String.valueOf(assessment.fields().get("invoice_number").value());
	}

	/** Of the one seller of this name. */
	final List<String> accounts(String name) {
		return parts.sellers()
			.all()
			.stream()
			.filter((seller) -> name.equals(seller.name()))
			.flatMap((seller) -> seller.accounts().stream())
			.toList();
	}

}
