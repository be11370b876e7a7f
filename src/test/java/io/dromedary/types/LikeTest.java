package io.dromedary.types;

import io.dromedary.document.BrokenFile;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Target;
import io.dromedary.document.FieldType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A type file that takes over what another says. */
class LikeTest {

	private static final String BILL = """
			name: bill
			title: Bill
			description: A bill.
			recognise: [bill]
			threshold: 0.7
			targets: [folder]
			fields:
			  number: {kind: code, key: true, labels: [bill no]}
			  date: {kind: date, labels: [date]}
			  total: {kind: amount, role: total, labels: [total]}
			checks:
			  - equals: [number, number]
			""";

	private static final String REFUND = """
			name: refund
			description: A refund.
			like: bill
			credit: true
			fields:
			  number: {labels: [refund no]}
			  original: {kind: code, labels: [bill no]}
			  total: {description: What is given back.}
			  theirs: {labels: [of nobody]}
			""";

	private final TypeRegistry types = new TypeRegistry();

	@Test
	void itSaysOnlyWhatIsItsOwn() throws BrokenFile {
		types.put("bill.yaml", BILL);
		types.put("refund.yaml", REFUND);
		DocumentType refund = types.named("refund").orElseThrow();
		assertThat(refund.fields()).extracting(FieldType::name).containsExactly("number", "original", "date", "total");
		assertThat(refund.field("number")).get()
			.satisfies((number) -> assertThat(number.labels()).containsExactly("refund no"))
			.satisfies((number) -> assertThat(number.key()).isTrue());
		assertThat(refund.threshold()).isEqualTo(0.7);
		assertThat(refund.targets()).containsExactly(Target.of("folder"));
		assertThat(refund.checks()).hasSize(1);
		assertThat(refund.recognise()).isEmpty();
		assertThat(refund.titles()).isEmpty();
		assertThat(refund.credit()).isTrue();
		assertThat(types.named("bill").orElseThrow().credit()).isFalse();
	}

	@Test
	void itWaitsForTheOtherAndFollowsIt() throws BrokenFile {
		assertThat(types.put("refund.yaml", REFUND).inForce()).isFalse();
		assertThat(types.holds("refund.yaml")).isTrue();
		assertThat(types.all()).isEmpty();
		types.put("bill.yaml", BILL);
		assertThat(types.named("refund")).isPresent();
		assertThat(types.holds("refund.yaml")).as("who put it shall hear that it is in force").isFalse();
		assertThat(types.put("refund.yaml", REFUND).inForce()).isTrue();
		types.put("bill.yaml", BILL.replace("date: {kind: date", "day: {kind: date"));
		assertThat(types.named("refund").orElseThrow().fields()).extracting(FieldType::name).contains("day");
		types.remove("bill.yaml");
		assertThat(types.all()).isEmpty();
		assertThat(types.holds("refund.yaml")).isFalse();
	}

	@Test
	void whatDoesNotGoTogetherIsSaidAndLeavesTheLastGoodOne() throws BrokenFile {
		types.put("bill.yaml", BILL);
		types.put("refund.yaml", REFUND);
		assertThatThrownBy(() -> types.put("other.yaml", REFUND.replace("refund", "other").replace("bill", "refund")))
			.isInstanceOf(BrokenFile.class)
			.hasMessageContaining("refund");
		types.put("bill.yaml", BILL.replace("role: total, ", ""));
		assertThat(types.named("refund")).as("without a total it gives nothing back").isPresent();
		assertThatThrownBy(() -> types.put("refund.yaml", REFUND)).isInstanceOf(BrokenFile.class)
			.hasMessageContaining("credit");
	}

	@Test
	void itIsPutBehindTheOther() {
		assertThat(types.rank("refund.yaml", REFUND)).isGreaterThan(types.rank("bill.yaml", BILL));
	}

}
