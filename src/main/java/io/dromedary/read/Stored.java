package io.dromedary.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Watch;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the streams of a PDF are whole. PDFBox paints what it can decode and is silent
 * about the rest.
 */
final class Stored {

	/** Bytes that no page needs. */
	private static final long MOST = 256L << 20;

	/** In bytes: more than a document may have. */
	private static final int LONGEST_JPEG = 64 << 20;

	/** A few missing bytes are the work of sloppy programs. */
	private static final double NEARLY_ALL = 0.95;

	private static final int ZLIB_HEADER = 2;

	private static final Set<String> JPEG = Set.of("DCTDecode", "DCT");

	private static final Set<String> PLAIN = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL",
			"ASCII85Decode", "A85", "ASCIIHexDecode", "AHx");

	private Stored() {
	}

	/**
	 * Whether drawing instructions come to their end.
	 * @param contents a stream or several, of which one may be named again and again
	 * @throws UnreadableDocument where they are more than any page needs
	 */
	static boolean instructionsWhole(@Nullable COSBase contents) {
		Map<COSStream, Long> sizes = new IdentityHashMap<>();
		long all = 0;
		for (COSStream stream : streams(contents)) {
			long size = sizes.computeIfAbsent(stream, Stored::instructions);
			if (size < 0) {
				return false;
			}
			all += size;
			if (all > MOST) {
				throw new UnreadableDocument(Sentence.of("read.page-full"));
			}
		}
		return true;
	}

	private static List<COSStream> streams(@Nullable COSBase contents) {
		List<COSStream> streams = new ArrayList<>();
		if (contents instanceof COSArray parts) {
			for (int i = 0; i < parts.size(); i++) {
				if (parts.getObject(i) instanceof COSStream stream) {
					streams.add(stream);
				}
			}
		}
		else if (contents instanceof COSStream stream) {
			streams.add(stream);
		}
		return streams;
	}

	/**
	 * Bytes as they are stored where that is not usual; negative where they end early.
	 */
	private static long instructions(COSStream stream) {
		List<String> filters = filters(stream);
		if (filters.size() != 1 || !(filters.get(0).equals("FlateDecode") || filters.get(0).equals("Fl"))) {
			return stream.getLength();
		}
		// the checksum behind the data is not looked at: it is often missing
		Inflater inflater = new Inflater(true);
		try (InputStream in = stream.createRawInputStream()) {
			in.readNBytes(ZLIB_HEADER);
			byte[] packed = new byte[1 << 13];
			byte[] unpacked = new byte[1 << 16];
			long all = 0;
			while (!inflater.finished() && all <= MOST) {
				Watch.check();
				if (inflater.needsInput()) {
					int read = in.read(packed);
					if (read < 0) {
						return (stream.getLength() == 0) ? all : -1;
					}
					inflater.setInput(packed, 0, read);
				}
				all += inflater.inflate(unpacked);
			}
			return all;
		}
		catch (IOException | DataFormatException ex) {
			return -1;
		}
		finally {
			inflater.end();
		}
	}

	/**
	 * Whether a picture can be decoded to its end.
	 * @param drawn it is drawn anyway, which tells most failures by itself
	 */
	static boolean pictureWhole(COSStream picture, boolean drawn) {
		List<String> filters = filters(picture);
		String last = filters.isEmpty() ? "" : filters.get(filters.size() - 1);
		try {
			if (JPEG.contains(last)) {
				try (InputStream in = new PDStream(picture).createInputStream(List.copyOf(JPEG))) {
					return !Jpeg.cut(in.readNBytes(LONGEST_JPEG));
				}
			}
			long wanted = PLAIN.containsAll(filters) ? bytes(picture) : 0;
			if (wanted == 0 && drawn) {
				return true;
			}
			try (InputStream in = picture.createInputStream()) {
				return count(in, (wanted > 0) ? wanted : MOST) >= NEARLY_ALL * wanted;
			}
		}
		catch (UnreadableDocument ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

	private static long count(InputStream in, long most) throws IOException {
		byte[] buffer = new byte[1 << 16];
		long all = 0;
		for (int read = in.read(buffer); read >= 0 && all < most; read = in.read(buffer)) {
			Watch.check();
			all += read;
		}
		return all;
	}

	/** How large it is unpacked; 0 where that cannot be told. */
	private static long bytes(COSStream picture) {
		boolean mask = picture.getBoolean(COSName.IMAGE_MASK, false);
		int bits = mask ? 1 : picture.getInt(COSName.BITS_PER_COMPONENT, 0);
		int components = mask ? 1 : components(picture.getDictionaryObject(COSName.COLORSPACE));
		long row = ((long) picture.getInt(COSName.WIDTH, 0) * bits * components + 7) / 8;
		return Math.max(0, row * picture.getInt(COSName.HEIGHT, 0));
	}

	private static int components(COSBase space) {
		COSBase kind = (space instanceof COSArray array) ? array.getObject(0) : space;
		String name = (kind instanceof COSName known) ? known.getName() : "";
		return switch (name) {
			case "DeviceGray", "CalGray", "Indexed", "Separation" -> 1;
			case "DeviceRGB", "CalRGB", "Lab" -> 3;
			case "DeviceCMYK" -> 4;
			case "ICCBased" -> (space instanceof COSArray array && array.getObject(1) instanceof COSDictionary profile)
					? profile.getInt(COSName.N, 0) : 0;
			case "DeviceN" ->
				(space instanceof COSArray array && array.getObject(1) instanceof COSArray names) ? names.size() : 0;
			default -> 0;
		};
	}

	private static List<String> filters(COSStream stream) {
		return new PDStream(stream).getFilters().stream().map(COSName::getName).toList();
	}

}
