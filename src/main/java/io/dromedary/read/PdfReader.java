package io.dromedary.read;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.OptionalDouble;

import io.dromedary.document.Content;
import io.dromedary.document.Page;
import io.dromedary.document.PagePicture;
import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.document.Word;
import io.dromedary.guard.Heap;
import io.dromedary.guard.Watch;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF page by page: its text layer where it has a good one, else its picture. */
final class PdfReader {

	/** Fewer characters than this beside a picture are no text layer. */
	private static final int FEW = 25;

	/** Fewer than this are a stamp or a footer where a picture covers the page. */
	private static final int STAMP = 200;

	private static final double COVERED = 0.5;

	private static final double BAD = 0.05;

	/**
	 * A picture that cannot be decoded matters from this share of the page on, where
	 * there is text beside it.
	 */
	private static final double MATTERS = 0.1;

	private final ReadOptions options;

	private final OcrEngine engine;

	/** How long going through pages took up to now. */
	private Duration walked = Duration.ZERO;

	PdfReader(ReadOptions options, OcrEngine engine) {
		this.options = options;
		this.engine = engine;
	}

	List<Page> read(Content content) {
		return with(content, (document) -> {
			List<Page> pages = new ArrayList<>(PdfInvoice.on(pages(document), document));
			if (CutOff.cut(content, document)) {
				pages.add(Doubts.cutOff(pages.remove(pages.size() - 1)));
			}
			return pages;
		});
	}

	/**
	 * The picture of a page, or empty where there is no such page.
	 * @param number from 1
	 */
	Optional<PagePicture> picture(Content content, int number, int turned, int longest) {
		return with(content, (document) -> {
			if (number > Math.min(document.getNumberOfPages(), options.maxPages())) {
				return Optional.empty();
			}
			PdfPageScan scan = scan(document, number - 1);
			var image = new PdfRaster(document, number - 1, options.pageTime()).forPeople(longest, turned);
			return Optional.of(scan.pictures().isEmpty() ? Drawing.png(image) : Drawing.jpeg(image));
		});
	}

	/** Draws pages as they are drawn to be recognised. */
	void forRecognition(Content content, List<Page> pages, BiConsumer<Page, Picture> use) {
		with(content, (document) -> {
			for (Page page : pages) {
				Watch.step(options.recognitionTime());
				int index = page.number() - 1;
				var image = new PdfRaster(document, index, options.pageTime())
					.forRecognition(largest(scan(document, index)));
				try (Picture picture = Picture.of(image)) {
					use.accept(page, picture);
				}
			}
			return pages.size();
		});
	}

	/** What is done with an open document. */
	private interface Use<T> {

		T of(PDDocument document) throws IOException;

	}

	private <T> T with(Content content, Use<T> use) {
		try (PDDocument document = PdfFile.open(content, options.pdfPasswords())) {
			FormValues.draw(document);
			return use.of(document);
		}
		catch (InvalidPasswordException ex) {
			throw new UnreadableDocument(Sentence.of("read.password-pdf"));
		}
		catch (OutOfMemoryError ex) {
			if (Heap.isShort(ex)) {
				throw ex;
			}
			throw damaged();
		}
		catch (StackOverflowError | IOException | RuntimeException ex) {
			throw (ex instanceof io.dromedary.document.DocumentException known) ? known : damaged();
		}
	}

	private static UnreadableDocument damaged() {
		return new UnreadableDocument(Sentence.of("read.damaged-pdf"));
	}

	private List<Page> pages(PDDocument document) throws IOException {
		int count = document.getNumberOfPages();
		if (count == 0) {
			throw new UnreadableDocument(Sentence.of("read.no-pages"));
		}
		if (count > options.maxPages()) {
			throw new UnreadableDocument(Sentence.of("read.too-many-pages", options.maxPages()));
		}
		List<Page> pages = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			pages.add(page(document, i));
		}
		return pages;
	}

	private Page page(PDDocument document, int index) throws IOException {
		long start = System.nanoTime();
		Duration left = options.walkTime().minus(walked);
		Watch.step((left.compareTo(options.scanTime()) < 0) ? left : options.scanTime());
		PDPage page = document.getPage(index);
		PdfPageScan scan = scan(document, index);
		PdfRaster raster = new PdfRaster(document, index, options.pageTime());
		Page text = textLayer(page, scan, index, raster);
		walked = walked.plusNanos(System.nanoTime() - start);
		if (!needsRecognition(scan, text, size(page))) {
			return readable(page, scan, text, OptionalDouble.empty());
		}
		engine.prepare();
		Watch.step(options.recognitionTime());
		BufferedImage image = raster.forRecognition(largest(scan));
		Page seen;
		try (Picture picture = Picture.of(image)) {
			seen = engine.read(index + 1, picture);
		}
		Watch.step(options.pageTime());
		Page best = (seen.words().isEmpty() && !spoilt(scan, text)) ? text.with(seen.findings()).withCodes(seen.codes())
				: seen;
		return readable(page, scan, best, OptionalDouble.of(raster.failed()));
	}

	/**
	 * With the doubt that not everything on it could be read.
	 * @param failed share of the page that could not be drawn; empty where it was not
	 */
	private static Page readable(PDPage page, PdfPageScan scan, Page read, OptionalDouble failed) {
		double share = (characters(read) < FEW) ? 0 : MATTERS;
		double area = (double) size(page).getWidth() * size(page).getHeight();
		boolean unreadable = scan.broken() || (read.words().isEmpty() && scan.missing()) || failed.orElse(0) > share
				|| scan.pictures()
					.stream()
					.anyMatch((picture) -> picture.seen().getWidth() * picture.seen().getHeight() > share * area
							&& !Stored.pictureWhole(picture.stream(), failed.isPresent()));
		return unreadable ? Doubts.unreadable(read) : read;
	}

	private PdfPageScan scan(PDDocument document, int index) throws IOException {
		PDPage page = document.getPage(index);
		if (page.getCropBox().getWidth() < 1 || page.getCropBox().getHeight() < 1) {
			// a damaged page may have no width
			page.setMediaBox(PDRectangle.A4);
			page.setCropBox(PDRectangle.A4);
		}
		PdfPageScan scan = new PdfPageScan(document, index);
		if (scan.pictures().stream().anyMatch((picture) -> picture.pixels() > options.maxPixels())) {
			throw new UnreadableDocument(Sentence.of("read.too-many-pixels", options.maxPixels() / 1_000_000));
		}
		return scan;
	}

	private static Page textLayer(PDPage page, PdfPageScan scan, int index, PdfRaster raster) {
		List<Glyph> glyphs = Visibility.of(scan.glyphs(), raster);
		PDRectangle size = size(page);
		int upright = PdfWords.upright(glyphs, page.getRotation());
		List<Word> words = PdfWords.of(glyphs, size, upright);
		boolean sideways = upright % 2 == 1;
		return new Page(index + 1, Page.Source.TEXT_LAYER, sideways ? size.getHeight() : size.getWidth(),
				sideways ? size.getWidth() : size.getHeight(), words,
				Math.floorMod(upright - page.getRotation() / 90, 4));
	}

	private static PDRectangle size(PDPage page) {
		return page.getCropBox();
	}

	private static boolean needsRecognition(PdfPageScan scan, Page text, PDRectangle size) {
		int characters = characters(text);
		double covered = largest(scan).map(PdfPicture::area).orElse(0d) / (size.getWidth() * size.getHeight());
		boolean picture = scan.painted() || !scan.pictures().isEmpty();
		return (characters < FEW && picture) || (characters < STAMP && covered > COVERED) || spoilt(scan, text);
	}

	/** Whether the text layer is there but means nothing. */
	private static boolean spoilt(PdfPageScan scan, Page text) {
		long bad = scan.glyphs().stream().filter((glyph) -> glyph.lost() && Letters.lost(glyph.text())).count();
		return bad > BAD * Math.max(characters(text), bad);
	}

	private static int characters(Page page) {
		return page.words().stream().mapToInt((word) -> word.text().length()).sum();
	}

	private static Optional<PdfPicture> largest(PdfPageScan scan) {
		return scan.pictures().stream().max(Comparator.comparingDouble(PdfPicture::area));
	}

}
