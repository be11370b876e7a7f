package io.dromedary.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.dromedary.document.DocumentType;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What erasing a container and its parts must do on every database. */
abstract class FamilyErasureContract extends LedgerCase {

	private static final Sentence WHY = Sentence.of("ledger.unknown", "why");

	@Test
	void aContainerIsErasedWithAllThatIsInIt() {
		String mail = container("mail");
		List<String> parts = split(mail, "a", "zip:z");
		List<String> inner = split(parts.get(1), "b", "c");
		Erasure erasure = ledger.erase(mail, WHY);
		List<String> along = new ArrayList<>(parts);
		along.addAll(inner);
		assertThat(erasure.along()).containsExactlyInAnyOrderElementsOf(along);
		assertThat(erasure.stillIn()).isEmpty();
		assertThat(erasure.keptBy()).isEmpty();
		assertThat(erasure.finished()).isTrue();
		along.add(mail);
		assertThat(along).allSatisfy((id) -> {
			Entry left = ledger.find(id).orElseThrow();
			assertThat(left.status()).isEqualTo(Status.ERASED);
			assertThat(left.origin().fileName() + left.origin().sender() + left.origin().subject())
				.isEqualTo("nullnull");
			assertThat(store.find(left.sha256())).isEmpty();
			assertThat(store.key(id)).isEmpty();
			assertThat(store.key(left.sha256())).isEmpty();
		});
		assertThat(ledger.parts(mail)).isEmpty();
		assertThat(rested).isEmpty();
		assertThat(ledger.erase(mail, WHY)).isEqualTo(erasure);
	}

	@Test
	void whileOneOfItsPartsIsHandedOutNothingIsErased() {
		String mail = container("mail");
		List<String> parts = split(mail, "a", "b");
		Erasures erasures = this.parts.erasures(new Agenda() {
			@Override
			public void add(Entry entry, Step step, Stage stage) {
			}

			@Override
			public boolean drop(String documentId) {
				return documentId.equals(parts.get(1));
			}
		});
		assertThatThrownBy(() -> erasures.erase(mail, WHY)).isInstanceOf(Conflict.class);
		assertThat(ledger.list(new Query(null, null, null, null, 50))).noneMatch((entry) -> erased(entry.id()));
	}

	@Test
	void aPartIsStillInTheContainersAroundIt() {
		String mail = container("mail");
		String zip = split(mail, "a", "zip:z").get(1);
		String part = split(zip, "b", "c").get(0);
		Erasure erasure = ledger.erase(part, WHY);
		assertThat(erasure.stillIn()).containsExactlyInAnyOrder(mail, zip);
		assertThat(erasure.along()).isEmpty();
		assertThat(ledger.parts(zip)).extracting(Found::fileName).containsExactly("", "c.pdf");
		assertThat(erased(zip) || erased(mail)).isFalse();
		assertThat(ledger.erase(part, WHY)).isEqualTo(erasure);
	}

	@Test
	void aContainerGoesWithTheLastOfItsParts() {
		String mail = container("mail");
		List<String> parts = split(mail, "a", "zip:z");
		List<String> inner = split(parts.get(1), "b", "c");
		ledger.erase(inner.get(0), WHY);
		ledger.erase(parts.get(0), WHY);
		Entry before = ledger.find(mail).orElseThrow();
		Erasure erasure = ledger.erase(inner.get(1), WHY);
		assertThat(erasure.along()).contains(parts.get(1), mail);
		assertThat(erasure.stillIn()).isEmpty();
		assertThat(erased(mail) && erased(parts.get(1))).isTrue();
		assertThat(store.find(before.sha256())).isEmpty();
	}

	@Test
	void duplicatesInOtherContainersAreErasedAlongAndThoseThatHoldMoreStay() {
		String first = container("first");
		String part = split(first, "a").get(0);
		String alone = container("alone");
		List<String> duplicate = split(alone, "a");
		String more = container("more");
		List<String> among = split(more, "a", "b");
		Erasure erasure = ledger.erase(part, WHY);
		assertThat(erasure.along()).containsExactlyInAnyOrder(first, alone, duplicate.get(0), among.get(0));
		assertThat(erasure.stillIn()).containsExactly(more);
		assertThat(erased(among.get(1)) || erased(more)).isFalse();
	}

	@Test
	void aContainerThatCameTwiceIsErasedBothTimes() {
		String mail = container("mail");
		split(mail, "a");
		Entry again = ledger.arrive(Incoming.of("other", ledger.find(mail).orElseThrow().origin(), kept("mail")))
			.entry();
		assertThat(again.status()).isEqualTo(Status.DUPLICATE);
		assertThat(ledger.erase(mail, WHY).along()).contains(again.id());
	}

	@Test
	void aDocumentOfItsOwnKeepsTheContentOfAnErasedPart() {
		Entry own = arrive("key", "a").entry();
		String mail = container("mail");
		split(mail, "a", "b");
		assertThat(ledger.erase(mail, WHY).keptBy()).containsExactly(own.id());
		assertThat(ledger.document(own.id())).isPresent();
	}

	@Test
	void whoErasesTheLastPartThatMovedBringsTheRestToRest() {
		String mail = container("mail");
		List<String> parts = split(mail, "a", "b");
		ledger.refuse(parts.get(0), WHY);
		ledger.erase(parts.get(1), WHY);
		assertThat(rested).containsExactly(mail + " refused");
		assertThat(ledger.outcomes(List.of(ledger.find(mail).orElseThrow())).get(mail).counts())
			.isEqualTo(Map.of(Status.REFUSED, 1L, Status.ERASED, 1L));
	}

	@Test
	void whatIsErasedPartByPartAtTheSameTimeGoesWhole() {
		String mail = container("mail");
		List<CompletableFuture<Void>> erasures = new ArrayList<>();
		for (String part : split(mail, "a", "b", "c", "d", "e", "f", "g", "h")) {
			erasures.add(CompletableFuture.runAsync(() -> ledger.erase(part, WHY)));
		}
		CompletableFuture.allOf(erasures.toArray(new CompletableFuture<?>[0])).join();
		assertThat(erased(mail)).isTrue();
	}

	@Test
	void aSplitThatEndsAfterTheErasureBringsNothingBack() {
		String mail = container("mail");
		Part late = Part.kept("1", "a.pdf", "application/pdf", kept("a"), false);
		Handover handover = Handover.during(() -> ledger.split(mail, List.of(late)));
		ledger.erase(mail, WHY);
		handover.complete();
		assertThat(ledger.list(new Query(null, null, null, null, 50))).hasSize(1);
		assertThat(ledger.parts(mail)).isEmpty();
	}

	@Test
	void aContainerGoesByItselfWithItsLastPartOrWhereItHasNone() {
		String mail = container("mail");
		String part = split(mail, "a").get(0);
		ledger.review(assessment(part));
		ledger.reject(part, ledger.find(part).orElseThrow().version(), "not ours");
		String empty = container("empty");
		ledger.split(empty, List.of(Part.leftOut("1", "", "text/calendar", 3, WHY)));
		String unsplit = container("unsplit");
		retention(29);
		assertThat(erased(part) || erased(empty)).isFalse();
		retention(31);
		assertThat(List.of(part, mail, empty)).allMatch(this::erased);
		assertThat(erased(unsplit)).isFalse();
		assertThat(ledger.events(empty).get(0).detail()).asString().contains("30");
	}

	private boolean erased(String id) {
		return ledger.find(id).orElseThrow().status() == Status.ERASED;
	}

	/** As it would be in some days. */
	private void retention(int inDays) {
		Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(inDays));
		DocumentType invoice = new DocumentType("invoice", "", List.of(), List.of(), 0.8, List.of(), List.of(),
				List.of(), List.of(), 30, false, Map.of());
		new Retention(jdbc, later, parts.erasures((entry, step, stage) -> {
		})).apply(() -> List.of(invoice));
	}

}
