package io.dromedary.split.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;
import io.dromedary.document.SignatureState;
import io.dromedary.paper.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of a signature. */
class SignatureTest {

	private static final byte[] CONTENT = ("<invoice>" + "10.00\n".repeat(3000) + "</invoice>")
		.getBytes(StandardCharsets.UTF_8);

	private static final Signer ELLIPTIC = Signer.with("EC", "SHA256withECDSA");

	@TempDir
	Path folder;

	@Test
	void whatFitsIsIntactWhateverTheMethod() throws IOException {
		Signer rsa = Signer.with("RSA", "SHA512withRSA");
		Signer padded = Signer.with("RSA", "SHA256withRSAandMGF1");
		for (byte[] file : new byte[][] { Signer.signed(CONTENT, rsa), Signer.signed(CONTENT, padded),
				Signer.signed(CONTENT, ELLIPTIC), Signer.streamed(CONTENT, ELLIPTIC) }) {
			assertThat(found(file).sentence()).isEqualTo(Sentence.of("split.signature-intact", 1));
		}
		Finding both = found(Signer.signed(CONTENT, rsa, ELLIPTIC));
		assertThat(both.sentence().toString()).startsWith("Signatures: 2. Each fits").contains("is not checked");
		assertThat(both.severity()).isEqualTo(Finding.Severity.NOTE);
		assertThat(both.rule()).isEqualTo(SignatureState.INTACT.rule());
	}

	@Test
	void whatWasChangedIsADoubtAlsoWhereASecondSignatureFits() throws IOException {
		for (byte[] file : new byte[][] { Signer.signed(CONTENT, ELLIPTIC), Signer.streamed(CONTENT, ELLIPTIC),
				Signer.signed(CONTENT, ELLIPTIC, Signer.with("EC", "SHA256withECDSA")) }) {
			file[indexOf(file, "10.00", 2000)] = '9';
			changed(file);
		}
		byte[] forged = Signer.signed(CONTENT, ELLIPTIC);
		forged[forged.length - 1] ^= 1;
		changed(forged);
	}

	private void changed(byte[] file) throws IOException {
		assertThat(found(file).rule()).isEqualTo(SignatureState.BROKEN.rule());
		assertThat(found(file).severity()).isEqualTo(Finding.Severity.DOUBT);
	}

	@Test
	void whatCannotBeCheckedIsSaidWithTheReason() throws IOException {
		unverified(Signer.signed(CONTENT), "none");
		unverified(Signer.signed(CONTENT, Signer.with("EC", "SHA256withECDSA").withoutCertificate()), "no-certificate");
		unverified(Signer.signed(CONTENT, Signer.with("EC", "SHA1withECDSA")), "outdated");
		byte[] whole = Signer.signed(CONTENT, ELLIPTIC);
		unverified(Arrays.copyOf(whole, whole.length - 100), "damaged");
		byte[] unknown = Signer.signed(CONTENT, ELLIPTIC);
		// the last byte of 1.2.840.10045.4.3.2, the last time it stands there
		unknown[lastIndexOf(unknown, new byte[] { 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 4, 3, 2 }) + 7] = 99;
		unverified(unknown, "algorithm");
	}

	private void unverified(byte[] file, String why) throws IOException {
		Finding found = found(file);
		assertThat(found.rule()).isEqualTo(SignatureState.UNVERIFIED.rule());
		assertThat(found.severity()).isEqualTo(Finding.Severity.NOTE);
		assertThat(found.sentence().arguments()).containsExactly(Sentence.of("split.signature." + why));
	}

	private Finding found(byte[] file) throws IOException {
		return Signature.of(Files.write(folder.resolve("a.p7m"), file));
	}

	private static int indexOf(byte[] bytes, String text, int from) {
		return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text, from);
	}

	private static int lastIndexOf(byte[] bytes, byte[] part) {
		return new String(bytes, StandardCharsets.ISO_8859_1)
			.lastIndexOf(new String(part, StandardCharsets.ISO_8859_1));
	}

}
