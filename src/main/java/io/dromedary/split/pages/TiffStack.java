package io.dromedary.split.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.dromedary.guard.Watch;

/**
 * The frames of a TIFF (TIFF 6.0, section 2). A BigTIFF is none: its offsets are longer.
 */
public final class TiffStack implements Stack {

	private static final int HEADER = 8;

	private static final int ENTRY = 12;

	private static final int MAGIC = 42;

	/** More frames than any document has pages. */
	private static final int MOST = 10_000;

	private final TiffBytes file;

	private final List<TiffFrame> frames;

	private TiffStack(TiffBytes file, List<TiffFrame> frames) {
		this.file = file;
		this.frames = frames;
	}

	/**
	 * @throws IOException where it is damaged, or of a kind that cannot be taken apart
	 */
	public static TiffStack of(Path path) throws IOException {
		TiffBytes file = new TiffBytes(path);
		try {
			return new TiffStack(file, frames(file));
		}
		catch (IOException | RuntimeException ex) {
			file.close();
			throw ex;
		}
	}

	private static List<TiffFrame> frames(TiffBytes file) throws IOException {
		byte[] mark = file.at(0, 2).array();
		file.order((mark[0] == 'M') ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
		ByteBuffer header = file.at(0, HEADER);
		if (header.getShort(2) != MAGIC) {
			throw new IOException("no TIFF");
		}
		List<TiffFrame> frames = new ArrayList<>();
		long pixels = 0;
		long next = Integer.toUnsignedLong(header.getInt(4));
		while (next != 0) {
			Watch.check();
			int entries = Short.toUnsignedInt(file.at(next, 2).getShort());
			TiffFrame frame = TiffFrame.of(file, next + 2, entries);
			frames.add(frame);
			// frames that share their pixels would make many bytes of few
			pixels += frame.pixels();
			if (frames.size() > MOST || pixels > 2 * file.size()) {
				throw new IOException("frames without end");
			}
			next = Integer.toUnsignedLong(file.at(next + 2 + (long) ENTRY * entries, 4).getInt());
		}
		return frames;
	}

	@Override
	public int pages() {
		return frames.size();
	}

	@Override
	public void write(PageRange range, OutputStream out) throws IOException {
		ByteBuffer header = ByteBuffer.allocate(HEADER).order(file.order());
		byte mark = (byte) ((file.order() == ByteOrder.BIG_ENDIAN) ? 'M' : 'I');
		out.write(header.put(mark).put(mark).putShort((short) MAGIC).putInt(HEADER).array());
		long at = HEADER;
		for (int number = range.first(); number <= range.last(); number++) {
			Watch.check();
			TiffFrame frame = frames.get(number - 1);
			long end = at + frame.size();
			frame.write(file, at, (number == range.last()) ? 0 : end, out);
			at = end;
		}
	}

	@Override
	public void close() throws IOException {
		file.close();
	}

}
