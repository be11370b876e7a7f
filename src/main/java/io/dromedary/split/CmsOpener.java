package io.dromedary.split;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

import io.dromedary.document.Document;
import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.CmsHead;
import io.dromedary.format.Format;
import io.dromedary.split.signature.Signature;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataParser;
import org.bouncycastle.cms.CMSTypedStream;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/**
 * Opens what is wrapped in its signature (CMS, RFC 5652), {@code .p7m}, and says whether
 * the signature fits. The content comes out whatever it says.
 */
class CmsOpener implements Opener {

	private static final String MEDIA_TYPE = "application/octet-stream";

	/**
	 * A part of a mail begins with one of its headers (RFC 8551, section 3.1); a whole
	 * mail is told by them.
	 */
	private static final Pattern MIME = Pattern.compile("(?is)\\s*(content-[a-z-]+|mime-version):.*");

	private static final int BEGINNING = 200;

	private final Scratch scratch;

	CmsOpener(Scratch scratch) {
		this.scratch = scratch;
	}

	@Override
	public Format format() {
		return Format.CMS;
	}

	@Override
	public void open(Document container, Parts parts) throws IOException {
		try (LocalFile file = LocalFile.of(container.content(), scratch);
				CmsFile cms = CmsFile.of(file.path(), scratch)) {
			CmsHead head = cms.head();
			if (head == CmsHead.ENVELOPED) {
				throw new UnreadableDocument(Sentence.of("split.enveloped"));
			}
			String name = Names.without(".p7m", container.origin().fileName());
			try {
				keep(name, signed(cms.der()), parts, Signature.of(cms.der()));
			}
			catch (Damaged ex) {
				salvage(name, cms.der(), parts);
			}
		}
	}

	private static void salvage(String name, Path der, Parts parts) throws IOException {
		try {
			keep(name, CmsSalvage.content(der), parts, Signature.damaged());
		}
		catch (Damaged ex) {
			throw new UnreadableDocument(Sentence.of("split.signed-damaged"));
		}
	}

	private static void keep(String name, InputStream content, Parts parts, Finding signature) throws IOException {
		try (BufferedInputStream bytes = new BufferedInputStream(content)) {
			bytes.mark(BEGINNING);
			String beginning = new String(bytes.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
			bytes.reset();
			boolean mail = MIME.matcher(beginning).matches();
			parts.keepAlone(mail ? Names.without(".eml", name) + ".eml" : name, mail ? "message/rfc822" : MEDIA_TYPE,
					bytes, signature);
		}
	}

	/**
	 * The content; reading fails where the envelope ends before its signatures, which
	 * come last.
	 * @throws UnreadableDocument where the signature is of something that is elsewhere
	 */
	private static InputStream signed(Path der) throws IOException {
		InputStream source = new BufferedInputStream(Files.newInputStream(der));
		try {
			CMSTypedStream content = new CMSSignedDataParser(new BcDigestCalculatorProvider(), source)
				.getSignedContent();
			if (content == null) {
				throw new UnreadableDocument(Sentence.of("split.signature-alone"));
			}
			return Damaged.check(new CmsContent(Objects.requireNonNull(content.getContentStream()), source), -1);
		}
		catch (CMSException | IllegalArgumentException | IllegalStateException | ClassCastException ex) {
			source.close();
			throw new Damaged();
		}
	}

}
