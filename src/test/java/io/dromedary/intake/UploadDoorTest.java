package io.dromedary.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.dromedary.document.Content;
import io.dromedary.document.Instructions;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.FakeStore;
import io.dromedary.ledger.Arrival;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UploadDoorTest {

	private final FakeLedger ledger = new FakeLedger();

	private final UploadDoor door = OpenDoors.uploads(new FakeStore(), ledger);

	@Test
	void anUploadIsTakenInUnderItsBareName() throws IOException {
		Arrival arrival = door.arrive(kept("x"), "..\\../../etc/pass wd.pdf", Instructions.of("invoice"), null);
		assertThat(arrival.kind()).isEqualTo(Arrival.Kind.NEW);
		assertThat(arrival.entry().origin().fileName()).isEqualTo("pass wd.pdf");
		assertThat(arrival.entry().type()).isEqualTo("invoice");
		assertThat(ledger.open()).isZero();
	}

	@Test
	void theSameUploadTwiceIsADuplicateAndUnderAKeyTheSameDocument() throws IOException {
		Arrival first = door.arrive(kept("x"), "a.pdf", Instructions.NONE, null);
		assertThat(door.arrive(kept("x"), "a.pdf", Instructions.NONE, null).kind()).isEqualTo(Arrival.Kind.DUPLICATE);
		Arrival keyed = door.arrive(kept("y"), "a.pdf", Instructions.NONE, "key/0");
		assertThat(keyed.kind()).isEqualTo(Arrival.Kind.NEW);
		Arrival again = door.arrive(kept("y"), "b.pdf", Instructions.NONE, "key/0");
		assertThat(again.kind()).isEqualTo(Arrival.Kind.REPEAT);
		assertThat(again.entry().id()).isEqualTo(keyed.entry().id()).isNotEqualTo(first.entry().id());
		assertThat(ledger.all()).hasSize(3);
	}

	private Content kept(String text) throws IOException {
		return door.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

}
