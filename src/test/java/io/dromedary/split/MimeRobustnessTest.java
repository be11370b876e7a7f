package io.dromedary.split;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;

import io.dromedary.document.UnreadableDocument;
import io.dromedary.fakes.FakeStore;
import io.dromedary.guard.Guard;
import io.dromedary.ledger.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Mails that nobody writes by hand. */
class MimeRobustnessTest {

	private static final Duration LONGEST = Duration.ofSeconds(20);

	/** Whatever is in whatever: each leaf comes out once, with its bytes. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void everyLeafOfAnyStructureIsFoundOnce(long seed) {
		List<String> leaves = new ArrayList<>();
		String mail = entity(new Random(seed), 0, leaves);
		List<Part> documents = Unpacked.of("Subject: x\n" + mail).documents();
		assertThat(documents).map(Unpacked::text).containsExactlyInAnyOrderElementsOf(leaves);
		assertThat(documents).map(Part::fileName)
			.containsExactlyInAnyOrderElementsOf(
					leaves.stream().map((leaf) -> leaf.split("\r?\n")[0] + ".bin").toList());
	}

	private static String entity(Random random, int depth, List<String> leaves) {
		int kind = (depth == 0) ? 0 : random.nextInt((depth > 4) ? 1 : 5);
		if (depth > 0 && kind <= 2) {
			return leaf(random, leaves);
		}
		if (kind == 3) {
			return "Content-Type: message/rfc822\n\nSubject: y\n" + entity(random, depth + 1, leaves);
		}
		// one boundary is the beginning of the next
		String boundary = "b" + "_".repeat(depth) + ((depth > 0) ? random.nextInt(1000) : "");
		StringBuilder mail = new StringBuilder(
				"Content-Type: multipart/" + List.of("mixed", "related", "parallel").get(random.nextInt(3))
						+ "; boundary=\"" + boundary + "\"\n\n");
		for (int i = random.nextInt(5); i >= 0; i--) {
			mail.append("--" + boundary + "\n" + entity(random, depth + 1, leaves) + "\n");
		}
		return mail.append("--" + boundary + "--\n").toString();
	}

	private static String leaf(Random random, List<String> leaves) {
		String name = "leaf" + leaves.size();
		boolean encoded = random.nextBoolean();
		String content = name + (encoded ? "\r\n--b\r\n\n" : "\n--bother\n\n-- b\n--").repeat(random.nextInt(3));
		leaves.add(content);
		String body = encoded ? Base64.getMimeEncoder().encodeToString(content.getBytes(StandardCharsets.US_ASCII))
				: content;
		return "Content-Type: application/x-test; name=" + name + ".bin\n"
				+ (encoded ? "Content-Transfer-Encoding: base64\n" : "") + "\n" + body;
	}

	/** Lines of more than the usual 45 bytes, a line of damage, text around. */
	@ParameterizedTest
	@ValueSource(strings = { "begin 644 a.bin\n", "see below\n\nbegin 644 a.bin\n", "" })
	void aUuencodedPartIsDecodedHoweverLongItsLinesAre(String begin) {
		String line = "_" + "0V%T".repeat(21) + "\n";
		Unpacked mail = Unpacked.of("Content-Type: multipart/mixed; boundary=X\n\n--X\n"
				+ "Content-Type: application/x-test; name=a.bin\nContent-Transfer-Encoding: x-uuencode\n\n" + begin
				+ line + "{damaged}\n" + line
				+ "`\nend\n\n--X\nContent-Type: application/pdf; name=b.pdf\n\n%PDF\n--X--\n");
		assertThat(mail.said()).containsExactly("1 a.bin +", "2 b.pdf +");
		assertThat(Unpacked.text(mail.documents().get(0))).isEqualTo("Cat".repeat(42));
	}

	@Test
	void aBoundaryThatNobodyNeedsIsNone() {
		String boundary = "b".repeat(2000);
		assertThat(Unpacked
			.of("Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary
					+ "\nContent-Type: application/pdf; name=a.pdf\n\n%PDF\n")
			.documents()).isEmpty();
	}

	@Test
	void aPartThatADecoderBreaksOnIsLeftOutAndTheMailGoesOn() throws IOException {
		Parts parts = new Parts(new FakeStore(), new Containers(List.of(), Guard.alone()),
				new Bounds(OpenerCase.SETTINGS, 0, 0));
		MailParts mail = new MailParts(MailFacts.of(FakeStore.content(new byte[0])), parts);
		mail.take(new MimeLeaf("1", new MimeHead(), "application/pdf", "", MimeLeaf.Kind.PART, new InputStream() {

			@Override
			public int read() {
				throw new ArrayIndexOutOfBoundsException();
			}

		}));
		assertThat(parts.found()).extracting((part) -> part.reason().key()).containsExactly("split.damaged");
	}

	@Test
	void aMailThatIsCutAnywhereIsReadAsFarAsItGoes() {
		byte[] mail = ("From: a@b.example\nMessage-ID: <1@x>\nSubject: =?utf-8?Q?a=C3=A0?=\nMIME-Version: 1.0\n"
				+ entity(new Random(5), 0, new ArrayList<>())
				+ "\n--b\nContent-Type: text/html\n\n<img src=cid:x>\nbegin 644 a\n#0V%T\n`\nend\n--b--\n")
			.getBytes(StandardCharsets.US_ASCII);
		int whole = Unpacked.of(mail).documents().size();
		assertTimeoutPreemptively(LONGEST, () -> {
			for (int cut = 1; cut < mail.length; cut += 7) {
				assertThat(Unpacked.of(Arrays.copyOf(mail, cut)).documents().size()).isLessThanOrEqualTo(whole + 1);
			}
		});
		assertThat(Unpacked.of(Arrays.copyOf(mail, mail.length / 2)).said()).contains("0.0  split.cut");
	}

	@Test
	void aMailWithBytesChangedAnywhereIsReadAsFarAsItGoes() {
		byte[] mail = ("Subject: x\n" + entity(new Random(9), 0, new ArrayList<>()))
			.getBytes(StandardCharsets.US_ASCII);
		Random random = new Random(1);
		assertTimeoutPreemptively(LONGEST, () -> {
			for (int round = 0; round < 100; round++) {
				byte[] changed = mail.clone();
				for (int i = 0; i < 5; i++) {
					changed[random.nextInt(changed.length)] = (byte) random.nextInt();
				}
				assertThat(Unpacked.of(changed).found()).isNotEmpty();
			}
		});
	}

	@Test
	void multipartsTooDeepInEachOtherAreSaidAndNotOpened() {
		StringBuilder mail = new StringBuilder();
		for (int i = 0; i < 1000; i++) {
			mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
		}
		assertThat(Unpacked.of(mail.toString()).said()).hasSize(2).last().asString().contains("split.cut");
		assertThat(Unpacked.of(mail.toString()).said()).first().asString().contains("split.nested");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--X\nContent-Type: application/pdf\n\nx\n", "--X\nContent-Type: multipart/mixed\n\n",
			"--X--\n", "--X\n\n\n" })
	void moreOfAnythingThanAnybodyReadsIsRefused(String repeated) {
		String mail = "Content-Type: multipart/mixed; boundary=X\n\n" + repeated.repeat(100_000);
		assertTimeoutPreemptively(LONGEST,
				() -> assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> Unpacked.of(mail))
					.matches((failure) -> failure.sentence().key().equals("split.too-many")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r", " \n ", "a\n b", "=?", "=?utf-8?Q?", "a: b\n", "boundary=\n", ";a=", "\"\\", "--",
			"<b>", "<div>", "begin 644 a\n", "\u0000", "%", "*0*=", "\n\n", "M\n" })
	void noLongRunOfAnythingTakesLong(String repeated) {
		String run = repeated.repeat(100_000 / repeated.length());
		assertTimeoutPreemptively(LONGEST, () -> {
			for (String before : List.of("", "Content-Type: ", "Content-Type: text/html\n\n",
					"Content-Type: multipart/mixed; boundary=X\n\n",
					"Content-Type: text/plain\nSubject: x\n\n<img style=\"")) {
				assertThat(Unpacked.of(before + run).found()).isNotNull();
			}
		});
	}

}
