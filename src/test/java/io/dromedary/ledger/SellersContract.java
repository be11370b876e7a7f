package io.dromedary.ledger;

import java.util.List;
import java.util.stream.IntStream;

import io.dromedary.document.Identity;
import io.dromedary.document.Identity.Account;
import io.dromedary.document.Identity.Group;
import io.dromedary.document.Identity.Key;
import io.dromedary.document.Identity.Sender;
import io.dromedary.document.Sameness.Then;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.same.Seller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The sellers of what was delivered, on every database. */
abstract class SellersContract extends RepeatsCase {

	@Test
	void anotherAccountOfAKnownSellerIsADoubtAndAFirstSellerIsNot() {
		assertThat(deliver(arrived("1", from("1", "Zanetti", "IT1")))).hasSize(2);
		assertThat(deliver(arrived("2", from("1", "Zanetti", "IT1")))).hasSize(2);
		assertThat(deliver(arrived("3", from("1", "Zanetti", null)))).hasSize(2);
		String other = arrived("4", from(null, "Zanetti", "IT2"));
		assertThat(deliver(other)).isEmpty();
		assertThat(status(other)).isEqualTo(Status.REVIEW);
		assertThat(ledger.assessment(other).orElseThrow().findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.field()).isEqualTo("iban");
			assertThat(finding.rule()).isEqualTo("new-account");
		});
		assertThat(deliver(arrived("5", from("1", "Zanetti S.p.A.", "IT2")))).isEmpty();
		approve(other);
		assertThat(ledger.events(other)).extracting(Event::what).contains("new-account");
		assertThat(deliver(arrived("6", from(null, "Zanetti", "IT2")))).hasSize(2);
	}

	/** Of instalments each may be paid elsewhere. */
	@Test
	void eachAccountOfAnInvoiceCounts() {
		assertThat(deliver(arrived("1", from("1", "Zanetti", "IT1")))).hasSize(2);
		Account first = new Account("iban", "IT1");
		Account second = new Account("payments[1].iban", "IT2");
		String other = arrived("2", paidTo("1", "Zanetti", List.of(first, second)));
		assertThat(deliver(other)).isEmpty();
		assertThat(ledger.assessment(other).orElseThrow().findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.field()).isEqualTo("payments[1].iban");
			assertThat(finding.rule()).isEqualTo("new-account");
		});
		approve(other);
		assertThat(deliver(arrived("3", from("1", "Zanetti", "IT2")))).hasSize(2);
		assertThat(deliver(arrived("4", paidTo("1", "Zanetti", List.of(second, first))))).hasSize(2);
		assertThat(parts.sellers().all()).singleElement()
			.satisfies((seller) -> assertThat(seller.accounts()).containsExactly("IT1", "IT2"))
			.satisfies((seller) -> assertThat(seller.documents()).isEqualTo(4));
	}

	/** More than a database takes in one statement. */
	@Test
	void whoeverIsPaidToThousandsOfAccountsIsLookedAt() {
		assertThat(deliver(arrived("1", from("1", "Zanetti", "IT1")))).hasSize(2);
		List<Account> accounts = IntStream.range(0, 20_000)
			.mapToObj((number) -> new Account("payments[" + number + "].iban", "IT" + number))
			.toList();
		String other = arrived("2", paidTo("1", "Zanetti", accounts));
		assertThat(deliver(other)).isEmpty();
		assertThat(ledger.assessment(other).orElseThrow().findings()).hasSize(1);
		approve(other);
		assertThat(parts.sellers().all()).singleElement()
			.satisfies((seller) -> assertThat(seller.documents()).isEqualTo(2));
	}

	@Test
	void twoOfOneNameAndDifferentCodesAreTwo() {
		assertThat(deliver(arrived("1", from("1", "Rossi", "IT1")))).hasSize(2);
		assertThat(deliver(arrived("2", from("2", "Rossi", "IT2")))).hasSize(2);
		assertThat(deliver(arrived("3", from("2", "Rossi", "IT1")))).isEmpty();
		assertThat(deliver(arrived("4", from(null, "Rossi", "IT3")))).isEmpty();
	}

	/** Two firms with one VAT number and tax codes of their own. */
	@Test
	void theMembersOfAVatGroupAreTwoAndEachHasItsAccounts() {
		assertThat(deliver(arrived("1", of("A", "Alfa", "IT1")))).hasSize(2);
		String beta = arrived("2", of("B", "Beta", "IT2"));
		assertThat(deliver(beta)).as("a new one is told").isEmpty();
		approve(beta);
		assertThat(deliver(arrived("3", of("B", "Beta", "IT2")))).hasSize(2);
		assertThat(deliver(arrived("4", of("A", "Alfa", "IT2")))).as("the account of another").isEmpty();
		assertThat(deliver(arrived("5", from("G", "Alfa", "IT1")))).hasSize(2);
		assertThat(parts.sellers().all()).extracting(Seller::name, Seller::accounts, Seller::documents)
			.containsExactly(tuple("Alfa", List.of("IT1"), 1), tuple("Alfa", List.of("IT1"), 1),
					tuple("Beta", List.of("IT2"), 2));
	}

	/**
	 * A second invoice of one number is that of another member, unless it does not say.
	 */
	@Test
	void theMembersOfAVatGroupHaveNumbersOfTheirOwn() {
		String first = arrived("1", numbered("A"));
		assertThat(deliver(first)).hasSize(2);
		assertThat(deliver(arrived("2", numbered("B")))).hasSize(2);
		assertThat(deliver(arrived("3", numbered("A")))).isEmpty();
		String print = arrived("4", numbered(null));
		assertThat(deliver(print)).isEmpty();
		assertThat(links(print).earlier()).hasSize(2).contains(first);
	}

	private static Identity of(String member, String name, String account) {
		Sender sender = new Sender(List.of("code:G", "code:" + member), List.of("name:" + name), "G", name,
				List.of(new Account("iban", account)), new Group("code:G", "code:" + member));
		return new Identity(List.of(), null, sender, Then.REVIEW);
	}

	private static Identity numbered(@Nullable String member) {
		return new Identity(List.of(new Key("code:G|12", true, member)), null,
				new Sender(List.of(), List.of(), null, null, List.of(), null), Then.REVIEW);
	}

	@Test
	void whatIsNotDeliveredIsNotSeen() {
		String failing = arrived("1", from("1", "Zanetti", "IT1"));
		deliver(failing);
		fail(failing, "folder");
		fail(failing, "database");
		assertThat(parts.sellers().all()).isEmpty();
		assertThat(deliver(arrived("2", from("1", "Zanetti", "IT2")))).hasSize(2);
		ledger.retry(failing);
		assertThat(doubts(failing)).containsExactly("new-account");
	}

	@Test
	void aSellerGoesWithItsDocuments() {
		deliver(arrived("1", from("1", "Zanetti", "IT1")));
		String second = arrived("2", from("1", "Zanetti S.p.A.", "IT2"));
		deliver(second);
		approve(second);
		String other = arrived("3", from(null, "Berg", null));
		deliver(other);
		assertThat(parts.sellers().all()).extracting(Seller::name, Seller::accounts, Seller::documents)
			.containsExactly(tuple("Berg", List.of(), 1), tuple("Zanetti S.p.A.", List.of("IT1", "IT2"), 2));
		ledger.erase(second, Sentence.of("api.erased-by-person"));
		ledger.erase(other, Sentence.of("api.erased-by-person"));
		assertThat(parts.sellers().all()).extracting(Seller::name, Seller::accounts, Seller::documents)
			.containsExactly(tuple("Zanetti", List.of("IT1"), 1));
		assertThat(deliver(arrived("4", from("1", "Zanetti", "IT2")))).isEmpty();
	}

}
