package io.dromedary.split;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import io.dromedary.document.UnreadableDocument;
import io.dromedary.fakes.FakeStore;
import io.dromedary.ledger.Part;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSSignedDataStreamGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What comes out of signed files. */
class CmsOpenerTest extends OpenerCase {

	private static final String INVOICE = "<?xml version=\"1.0\"?><invoice>" + "line\n".repeat(2000) + "</invoice>";

	private static final byte[] CONTENT = INVOICE.getBytes(StandardCharsets.UTF_8);

	@Test
	void theSignedContentIsThePartInWhateverFormItComes() {
		byte[] der = signed(CONTENT);
		byte[] ber = streamed(CONTENT);
		String lines = Base64.getMimeEncoder().encodeToString(der);
		String line = Base64.getEncoder().encodeToString(ber);
		for (byte[] form : List.of(der, ber, text(lines), text(line), text("\uFEFF" + line),
				text("-----BEGIN PKCS7-----\n" + lines + "\n-----END PKCS7-----\n"),
				text(lines.replace("\r\n", " \t\n\n")))) {
			List<Part> parts = open(form, "IT01_FPR01.xml.p7m");
			assertThat(kept(parts)).containsExactly("IT01_FPR01.xml");
			assertThat(text(parts.get(0))).isEqualTo(INVOICE);
		}
	}

	@Test
	void whatIsSignedTwiceIsAContainerOnceMore() {
		List<Part> parts = open(signed(streamed(CONTENT)), "a.xml.p7m.p7m");
		assertThat(kept(parts)).containsExactly("a.xml.p7m");
		assertThat(parts.get(0).container()).isTrue();
	}

	@Test
	void aSignedMailIsAMail() {
		List<Part> parts = open(signed(text("Content-Type: multipart/mixed; boundary=a\r\n\r\n--a--")), "smime.p7m");
		assertThat(kept(parts)).containsExactly("smime.eml");
		assertThat(parts.get(0).mediaType()).isEqualTo("message/rfc822");
	}

	@Test
	void aBrokenEnvelopeGivesItsContentAllTheSame() {
		for (byte[] envelope : List.of(signed(CONTENT), streamed(CONTENT))) {
			byte[] broken = envelope.clone();
			Arrays.fill(broken, hex(envelope).indexOf("020101") / 2, hex(envelope).indexOf("020101") / 2 + 3,
					(byte) 0x3F);
			assertThat(text(open(broken, "a.xml.p7m").get(0))).isEqualTo(INVOICE);
		}
	}

	@Test
	void aContentThatIsCutIsNeverTakenForWhole() {
		for (byte[] envelope : List.of(signed(CONTENT), streamed(CONTENT))) {
			for (int cut = 60; cut < CONTENT.length; cut += 331) {
				byte[] part = Arrays.copyOf(envelope, cut);
				assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> open(part, "a.xml.p7m"))
					.satisfies((refused) -> assertThat(refused.sentence().key()).isEqualTo("split.signed-damaged"));
			}
		}
		assertThat(store.size()).isZero();
	}

	@Test
	void aSignatureAloneAndWhatIsEncryptedAreRefusedWithWhatToDo() throws CMSException, IOException {
		byte[] alone = new CMSSignedDataGenerator().generate(new CMSProcessableByteArray(CONTENT), false).getEncoded();
		refuses(alone, "split.signature-alone");
		refuses(HexFormat.of().parseHex("308006092a864886f70d010703a08030800201" + "00".repeat(40)), "split.enveloped");
	}

	@Test
	void otherFilesOfThatNameAreNoContainers() {
		for (byte[] other : List.of(new byte[2], CONTENT, text("MIIB is how this text begins"), text("0 apples"))) {
			assertThat(containers.container(FakeStore.content(other), "a.xml.p7m")).isFalse();
		}
	}

	@Test
	void noDamageDoesAnyHarm() {
		survivesDamage(signed(CONTENT), "a.xml.p7m");
		survivesDamage(streamed(CONTENT), "a.xml.p7m");
	}

	private void refuses(byte[] envelope, String reason) {
		assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> open(envelope, "a.p7m"))
			.satisfies((refused) -> assertThat(refused.sentence().key()).isEqualTo(reason));
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static byte[] signed(byte[] content) {
		try {
			return new CMSSignedDataGenerator().generate(new CMSProcessableByteArray(content), true)
				.toASN1Structure()
				.getEncoded("DER");
		}
		catch (CMSException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** In pieces, none of which says before how long the whole is. */
	private static byte[] streamed(byte[] content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		CMSSignedDataStreamGenerator generator = new CMSSignedDataStreamGenerator();
		generator.setBufferSize(1000);
		try (OutputStream out = generator.open(bytes, true)) {
			out.write(content);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

}
