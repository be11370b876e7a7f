package io.dromedary.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Several PDF files as one, as a scanner makes them of a stack of paper. */
public final class Stack {

	private Stack() {
	}

	public static byte[] of(byte[]... files) {
		List<PDDocument> sources = new ArrayList<>();
		try (PDDocument stack = new PDDocument()) {
			for (byte[] file : files) {
				PDDocument source = Loader.loadPDF(file);
				sources.add(source);
				for (PDPage page : source.getPages()) {
					stack.importPage(page);
				}
			}
			var out = new ByteArrayOutputStream();
			stack.save(out);
			for (PDDocument source : sources) {
				source.close();
			}
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
