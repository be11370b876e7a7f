package io.dromedary.api;

import java.util.List;
import java.util.Optional;

import io.dromedary.document.CarriedFile;
import io.dromedary.document.Document;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;

/**
 * Looks at the files that electronic invoices carry in themselves; to be provided by
 * whoever wires the program.
 */
public interface CarriedFiles {

	/**
	 * The files, in their order; none for what is no electronic invoice in XML.
	 * @throws UnreadableDocument where the XML is damaged or too much
	 * @throws ServiceUnavailable where they cannot be looked at for the moment
	 */
	List<CarriedFile> list(Document document);

	/**
	 * The bytes of one of them; empty where there is none of this number.
	 * @param number from 1
	 * @throws UnreadableDocument where the XML is damaged or too much
	 * @throws ServiceUnavailable where they cannot be looked at for the moment
	 */
	Optional<Bytes> bytes(Document document, int number);

	/** A file with its bytes. */
	record Bytes(CarriedFile file, byte[] bytes) {

		@Override
		public String toString() {
			return "Bytes[" + file + "]";
		}

	}

}
