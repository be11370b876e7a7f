package io.dromedary;

import java.util.List;
import java.util.Optional;

import io.dromedary.api.CarriedFiles;
import io.dromedary.document.CarriedFile;
import io.dromedary.document.Document;
import io.dromedary.read.XmlAttachments;

/** The files in electronic invoices, as the reader finds them. */
record WiringFiles(XmlAttachments attachments) implements CarriedFiles {

	@Override
	public List<CarriedFile> list(Document document) {
		return attachments.list(document.content(), document.origin().fileName());
	}

	@Override
	public Optional<Bytes> bytes(Document document, int number) {
		return attachments.file(document.content(), document.origin().fileName(), number)
			.map((found) -> new Bytes(found.file(), found.bytes()));
	}

}
