package io.dromedary.csv;

import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/**
 * How lines stand in a file of a notation: UTF-8 behind a byte order mark, without which
 * Excel takes it for the system's old encoding; its separator, CRLF, each cell in quotes.
 */
public final class CsvFormat {

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xef, (byte) 0xbb, (byte) 0xbf };

	private static final CsvMapper CSV = new CsvMapper();

	private final CsvSchema schema;

	/**
	 * Of a notation.
	 */
	public CsvFormat(CsvNotation notation) {
		this.schema = CsvSchema.emptySchema().withColumnSeparator(notation.separator()).withLineSeparator("\r\n");
	}

	/** Reads a line as {@code String[]}, the head line like any other. */
	public ObjectReader reader() {
		return CSV.readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY).with(schema);
	}

	/**
	 * Begins a file.
	 * @return takes a {@code String[]} a line; to be flushed, or closed with what it
	 * writes to
	 */
	public SequenceWriter begin(OutputStream out) throws IOException {
		out.write(BYTE_ORDER_MARK);
		// Calc would else part cells at every comma, semicolon and tab, and calculate
		return CSV.writer(schema).with(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS).writeValues(out);
	}

}
