package io.dromedary.intake;

import java.time.Duration;
import java.util.List;

import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** {@code file:routes/from-s3.camel.yaml} */
class BucketDoorTest extends BucketDoorCase {

	private static final List<String> ODD = List.of("two  blanks .pdf", "fattura è ß 請求書 🐪.pdf", "100%.pdf",
			"%2E%2E%2F.pdf", "a+b=c&d?e#f.pdf", "${file:name}${sys:user.home}.pdf", "{{dromedary.s3.bucket}}.pdf",
			"RAW(x)?move=y.pdf", "quote'\"<>.pdf", "in/the/depth/x.pdf", "tab\t.pdf");

	@Test
	void anObjectIsTakenInUnderAnyNameAndMovedUnderTheIdOfItsDocument() {
		ODD.forEach((name) -> server.put("inbox", name, fresh()));
		open();
		for (String name : ODD) {
			Entry entry = taken(name);
			assertThat(entry.origin().channel()).isEqualTo("s3");
			assertThat(entry.origin().fileName()).isEqualTo(name.substring(name.lastIndexOf('/') + 1));
			int slash = name.lastIndexOf('/') + 1;
			String moved = "done/" + name.substring(0, slash) + entry.id() + "-" + name.substring(slash);
			await().untilAsserted(() -> assertThat(server.names("inbox")).contains(moved).doesNotContain(name));
		}
		assertThat(server.names("inbox")).hasSize(ODD.size());
		assertThat(ledger.all()).hasSize(ODD.size());
	}

	@Test
	void whatLiesBelowTheProcessedPrefixOrIsAFolderMarkerIsLeftAlone() {
		server.put("inbox", "done/old.pdf", fresh());
		server.put("inbox", "folder/", new byte[0]);
		server.put("inbox", "folder/empty.pdf", new byte[0]);
		open();
		taken("folder/empty.pdf");
		await().during(Duration.ofMillis(500)).until(() -> ledger.all().size() == 1);
		assertThat(server.names("inbox")).contains("done/old.pdf").hasSize(2);
		assertThat(server.client().headObject((request) -> request.bucket("inbox").key("folder/"))).isNotNull();
	}

	@Test
	void onlyWhatBeginsWithThePrefixIsTakenAndMovedToAnotherBucket() {
		server.put("inbox", "in +%/a/x.pdf", fresh());
		server.put("inbox", "elsewhere.pdf", fresh());
		open("prefix=in +%/", "done-bucket=other", "done=taken");
		Entry entry = taken("in +%/a/x.pdf");
		await().until(() -> server.names("other").equals(List.of("taken/a/" + entry.id() + "-x.pdf")));
		assertThat(server.names("inbox")).containsExactly("elsewhere.pdf");
	}

	@Test
	void aTakenObjectIsDeletedWhereThatIsAskedForAndALaterOneOfItsNameIsNew() {
		byte[] content = fresh();
		server.put("inbox", "x.pdf", content);
		open("after=delete");
		taken("x.pdf");
		await().until(() -> server.names("inbox").isEmpty());
		server.put("inbox", "x.pdf", fresh());
		await().until(() -> named("x.pdf").size() == 2 && server.names("inbox").isEmpty());
		assertThat(named("x.pdf").get(1).status()).isEqualTo(Status.RECEIVED);
	}

	@Test
	void aLeftObjectIsTakenOnceUntilItChangesAlsoAfterARestart() {
		server.put("inbox", "x.pdf", fresh());
		open("after=leave");
		taken("x.pdf");
		await().during(Duration.ofMillis(500)).until(() -> ledger.all().size() == 1);
		open(ledger, "after=leave");
		server.put("inbox", "y.pdf", fresh());
		taken("y.pdf");
		assertThat(ledger.all()).hasSize(2);
		assertThat(store().kept()).as("not read again").isEqualTo(1);
		server.put("inbox", "x.pdf", fresh());
		await().until(() -> named("x.pdf").size() == 2);
		assertThat(server.names("inbox")).containsExactly("x.pdf", "y.pdf");
	}

	@Test
	void thePriorityOfTheDoorIsThatOfItsDocuments() {
		server.put("inbox", "x.pdf", fresh());
		open("priority=-5");
		assertThat(taken("x.pdf").instructions().priority()).isEqualTo(-5);
	}

}
