package io.dromedary.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.dromedary.document.CarriedFile;
import io.dromedary.document.Content;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.Format;
import io.dromedary.format.Formats;
import io.dromedary.guard.Guard;
import io.dromedary.read.einvoice.XmlFiles;
import io.dromedary.read.einvoice.XmlFiles.XmlFile;

/**
 * The files that electronic invoices carry in themselves. May be used by several threads;
 * a few look, the others wait.
 */
public final class XmlAttachments {

	/** An invoice and one of its files are in memory. */
	private static final int AT_ONCE = 2;

	private static final long PATIENCE_SECONDS = 30;

	private final Semaphore permits = new Semaphore(AT_ONCE, true);

	private final ReadOptions options;

	private final Guard guard;

	XmlAttachments(ReadOptions options, Guard guard) {
		this.options = options;
		this.guard = guard;
	}

	/**
	 * The files, in their order; none for what is no electronic invoice in XML.
	 * @param fileName of the content, as the sender named it
	 * @throws UnreadableDocument where the XML is damaged or too much
	 * @throws ServiceUnavailable where they cannot be looked at for the moment
	 */
	public List<CarriedFile> list(Content content, String fileName) {
		return walked(content, fileName, (xml) -> {
			List<CarriedFile> files = new ArrayList<>();
			XmlFiles.each(xml, (file) -> files.add(carried(files.size() + 1, file)));
			return files;
		}, List.of());
	}

	/**
	 * One of them; empty where there is none of this number.
	 * @param number from 1
	 * @throws UnreadableDocument where the XML or the file in it is damaged
	 * @throws ServiceUnavailable where they cannot be looked at for the moment
	 */
	public Optional<Carried> file(Content content, String fileName, int number) {
		return walked(content, fileName, (xml) -> {
			List<Carried> found = new ArrayList<>();
			int[] at = { 0 };
			XmlFiles.each(xml, (file) -> {
				if (++at[0] == number) {
					found.add(new Carried(carried(number, file), file.bytes()));
				}
			});
			return found.stream().findFirst();
		}, Optional.empty());
	}

	/**
	 * A file with its bytes.
	 */
	public record Carried(CarriedFile file, byte[] bytes) {

		@Override
		public String toString() {
			return "Carried[" + file + "]";
		}

	}

	private static CarriedFile carried(int number, XmlFile file) {
		boolean damaged = file.bytes().length == 0;
		Format format;
		try {
			format = damaged ? Format.UNKNOWN : Formats.atFirstSight(new ByteContent(file.bytes()), file.name());
		}
		catch (IOException ex) {
			format = Format.UNKNOWN;
		}
		return new CarriedFile(number, named(number, file.name(), format), format.mediaType(), file.bytes().length,
				damaged);
	}

	private static String named(int number, String name, Format format) {
		return !name.isEmpty() ? name : switch (format) {
			case PDF -> number + ".pdf";
			case PNG -> number + ".png";
			case JPEG -> number + ".jpg";
			default -> number + ".bin";
		};
	}

	@FunctionalInterface
	private interface Look<T> {

		T at(byte[] xml) throws IOException;

	}

	private <T> T walked(Content content, String fileName, Look<T> look, T none) {
		try {
			if (Formats.atFirstSight(content, fileName) != Format.XML_INVOICE) {
				return none;
			}
			if (content.size() > options.maxBytes()) {
				throw Source.tooLarge(options);
			}
		}
		catch (IOException ex) {
			throw new ServiceUnavailable(Service.Kind.STORE, Sentence.of("read.content-away"));
		}
		acquire();
		try {
			return guard.run(content.sha256(), options.pageTime(), options.pageTime(), () -> look.at(bytes(content)));
		}
		catch (IOException ex) {
			throw new UnreadableDocument(Sentence.of("read.damaged-xml"));
		}
		finally {
			permits.release();
		}
	}

	private static byte[] bytes(Content content) {
		try (InputStream in = content.open()) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new ServiceUnavailable(Service.Kind.STORE, Sentence.of("read.content-away"));
		}
	}

	private void acquire() {
		try {
			if (permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new ServiceUnavailable(Service.Kind.WORKERS, Sentence.of("read.attachments-busy"));
	}

}
