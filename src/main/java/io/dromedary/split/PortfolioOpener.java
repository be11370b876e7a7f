package io.dromedary.split;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.InflaterInputStream;

import io.dromedary.document.Document;
import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.TimedBytes;
import io.dromedary.guard.Watch;
import io.dromedary.format.Format;
import io.dromedary.format.PdfAttachments;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Opens PDF portfolios (ISO 32000-1, 12.3.5). The page that says "open this with another
 * program" is no document. A PDF with attachments alone, as an invoice with its data in
 * XML, is no portfolio.
 */
class PortfolioOpener implements Opener {

	private static final String MEDIA_TYPE = "application/octet-stream";

	private final Scratch scratch;

	PortfolioOpener(Scratch scratch) {
		this.scratch = scratch;
	}

	@Override
	public Format format() {
		return Format.PORTFOLIO;
	}

	@Override
	public void open(Document container, Parts parts) throws IOException {
		try (LocalFile file = LocalFile.of(container.content(), scratch); PDDocument document = loaded(file)) {
			int number = 0;
			for (PdfAttachments.Entry entry : PdfAttachments.entries(document)) {
				keep(String.valueOf(++number), entry, parts);
			}
		}
	}

	private static PDDocument loaded(LocalFile file) {
		try {
			return Loader.loadPDF(new TimedBytes(new RandomAccessReadBufferedFile(file.path().toFile()), Bounds.STEP));
		}
		catch (IOException | RuntimeException ex) {
			Watch.check();
			throw new UnreadableDocument(Sentence.of("split.damaged"));
		}
	}

	private static void keep(String number, PdfAttachments.Entry entry, Parts parts) throws IOException {
		try (InputStream bytes = Damaged.check(unpacked(entry.stream()), -1)) {
			parts.keep(number, Names.safe(entry.name()), MEDIA_TYPE, bytes);
		}
		catch (Damaged ex) {
			parts.leaveOut(number, Names.safe(entry.name()), MEDIA_TYPE, -1, Sentence.of("split.damaged"));
		}
	}

	/** Unpacked while it is read: PDFBox would hold all of it in memory. */
	private static InputStream unpacked(COSStream stream) throws Damaged {
		try {
			List<COSName> filters = new PDStream(stream).getFilters();
			InputStream bytes = stream.createRawInputStream();
			for (COSName filter : filters) {
				if (!filter.equals(COSName.FLATE_DECODE) && !filter.equals(COSName.FLATE_DECODE_ABBREVIATION)) {
					bytes.close();
					throw new Damaged();
				}
				bytes = new InflaterInputStream(bytes);
			}
			return bytes;
		}
		catch (IOException | RuntimeException ex) {
			throw new Damaged();
		}
	}

}
