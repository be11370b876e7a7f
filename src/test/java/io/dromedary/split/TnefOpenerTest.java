package io.dromedary.split;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.dromedary.ledger.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes out of winmail.dat. */
class TnefOpenerTest extends OpenerCase {

	private static final byte[] MESSAGE = new byte[16];

	@Test
	void everyFileBecomesAPartUnderItsLongName() {
		List<Part> parts = open(tnef(file("RECHNU~1.PDF", bytes("a"), unicode(0x3707, "Rechnung Straße.pdf"),
				narrow(0x370E, "Application/PDF")), file("b.txt", bytes("b"))), "winmail.dat");
		assertThat(kept(parts)).containsExactly("Rechnung Straße.pdf", "b.txt");
		assertThat(parts.get(0).mediaType()).isEqualTo("application/pdf");
		assertThat(text(parts.get(0))).isEqualTo("a");
		assertThat(text(parts.get(1))).isEqualTo("b");
	}

	@Test
	void narrowNamesAreReadInTheCodePageOfTheMessage() {
		byte[] russian = "счёт.pdf".getBytes(Charset.forName("windows-1251"));
		byte[] codePage = attribute(1, 0x9007, number(1251, 8));
		assertThat(kept(
				open(tnef(codePage, attachment(attribute(2, 0x8010, ended(russian)), attribute(2, 0x800F, bytes("a")))),
						"winmail.dat")))
			.containsExactly("счёт.pdf");
	}

	@Test
	void aMessageInItIsAContainerItself() {
		byte[] inner = tnef(file("a.pdf", bytes("a")));
		byte[] message = property(0x3701, 0x0D, join(MESSAGE, inner));
		List<Part> parts = open(
				tnef(file("Untitled Attachment", bytes("no MAPI here"), narrow(0x3001, "Re: invoice"), message)),
				"winmail.dat");
		assertThat(parts.get(0).container()).isTrue();
		assertThat(bytes(parts.get(0))).isEqualTo(inner);
		assertThat(store.size()).isEqualTo(1);
	}

	@Test
	void propertiesOfAllKindsAreSteppedOver() {
		byte[] named = join(number(0x1E, 2), number(0x8001, 2), new byte[16], number(1, 4), number(6, 4),
				"abc".getBytes(StandardCharsets.UTF_16LE), new byte[2], number(1, 4), number(2, 4), new byte[4]);
		byte[] several = join(number(0x1002, 2), number(0x3999, 2), number(3, 4), new byte[8]);
		byte[] truth = join(number(0x0B, 2), number(0x3998, 2), new byte[4]);
		byte[] time = join(number(0x40, 2), number(0x3007, 2), new byte[8]);
		assertThat(kept(open(tnef(file("A~1.PDF", bytes("a"), named, several, truth, time, narrow(0x3707, "long.pdf"))),
				"winmail.dat")))
			.containsExactly("long.pdf");
	}

	@Test
	void theTextIsLeftOut() {
		byte[] text = attribute(1, 0x9003, join(number(1, 4), property(0x1009, 0x102, new byte[33])));
		assertThat(leftOut(open(tnef(text), "winmail.dat"))).containsExactly(": split.body");
	}

	@Test
	void whatIsCutIsReadAsFarAsItGoes() {
		byte[] whole = tnef(file("a.pdf", bytes("a")), file("b.pdf", new byte[5000]));
		List<Part> parts = open(Arrays.copyOf(whole, whole.length - 3000), "winmail.dat");
		assertThat(kept(parts)).containsExactly("a.pdf");
		assertThat(leftOut(parts)).containsExactly("b.pdf: split.damaged", ": split.rest");
	}

	@Test
	void largeFilesAreTakenToo() {
		byte[] large = new byte[5 << 20];
		new Random(1).nextBytes(large);
		assertThat(bytes(open(tnef(file("a.pdf", large)), "winmail.dat").get(0))).isEqualTo(large);
	}

	@Test
	void noDamageDoesAnyHarm() {
		survivesDamage(
				tnef(file("a.pdf", bytes("a"), unicode(0x3707, "long.pdf")),
						file("b", bytes("b"), property(0x3701, 0x0D, join(MESSAGE, tnef(file("c", bytes("c"))))))),
				"winmail.dat");
	}

	private static byte[] file(String title, byte[] data, byte[]... properties) {
		return attachment(attribute(2, 0x8010, ended(bytes(title))), attribute(2, 0x800F, data),
				attribute(2, 0x9005, join(number(properties.length, 4), join(properties))));
	}

	private static byte[] attachment(byte[]... attributes) {
		return join(attribute(2, 0x9002, new byte[14]), join(attributes));
	}

	private static byte[] tnef(byte[]... attributes) {
		return join(new byte[] { 0x78, (byte) 0x9F, 0x3E, 0x22, 1, 0 }, join(attributes));
	}

	private static byte[] attribute(int level, int id, byte[] data) {
		int sum = 0;
		for (byte one : data) {
			sum += one & 0xFF;
		}
		return join(new byte[] { (byte) level }, number(id, 2), number(6, 2), number(data.length, 4), data,
				number(sum & 0xFFFF, 2));
	}

	private static byte[] unicode(int id, String text) {
		return property(id, 0x1F, (text + '\0').getBytes(StandardCharsets.UTF_16LE));
	}

	private static byte[] narrow(int id, String text) {
		return property(id, 0x1E, ended(bytes(text)));
	}

	private static byte[] property(int id, int type, byte[] value) {
		return join(number(type, 2), number(id, 2), number(1, 4), number(value.length, 4),
				Arrays.copyOf(value, (value.length + 3) / 4 * 4));
	}

	private static byte[] number(long number, int size) {
		return Arrays.copyOf(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array(), size);
	}

	private static byte[] ended(byte[] text) {
		return Arrays.copyOf(text, text.length + 1);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] join(byte[]... pieces) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (byte[] piece : pieces) {
			bytes.writeBytes(piece);
		}
		return bytes.toByteArray();
	}

}
