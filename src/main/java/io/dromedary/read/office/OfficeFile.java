package io.dromedary.read.office;

import java.io.IOException;

import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.Format;
import io.dromedary.read.office.html.HtmlFile;
import io.dromedary.read.sheet.Flow;

/** Reads a file of an office program, or of the web. */
public final class OfficeFile {

	private OfficeFile() {
	}

	/** Whether this reads files of a format. */
	public static boolean reads(Format format) {
		return switch (format) {
			case WORD, EXCEL, OPEN_DOCUMENT, OLD_WORD, OLD_EXCEL, RTF, HTML, CSV -> true;
			default -> false;
		};
	}

	/**
	 * What it says.
	 * @throws IOException where it is damaged
	 * @throws UnreadableDocument where only the sender can help
	 */
	public static Flow read(Format format, byte[] bytes) throws IOException {
		Flow flow = new Flow();
		switch (format) {
			case WORD -> Docx.read(bytes, flow);
			case EXCEL -> Xlsx.read(bytes, flow);
			case OPEN_DOCUMENT -> Odf.read(bytes, flow);
			case OLD_WORD -> OldWord.read(bytes, flow);
			case OLD_EXCEL -> OldExcel.read(bytes, flow);
			case RTF -> new Rtf(bytes, flow).read();
			default -> throw new IllegalArgumentException(format.name());
		}
		return flow;
	}

	/**
	 * What a text in one of these formats says.
	 */
	public static Flow read(Format format, String text) {
		Flow flow = new Flow();
		switch (format) {
			case CSV -> Csv.read(text, flow);
			case HTML -> HtmlFile.read(text, flow);
			default -> throw new IllegalArgumentException(format.name());
		}
		return flow;
	}

}
