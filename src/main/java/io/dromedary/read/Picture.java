package io.dromedary.read;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.charset.StandardCharsets;

import com.ochafik.lang.jnaerator.runtime.NativeSize;
import com.ochafik.lang.jnaerator.runtime.NativeSizeByReference;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.read.paddle.Gray;
import io.dromedary.read.photo.Corners;
import io.dromedary.read.photo.SheetFinder;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;
import net.sourceforge.lept4j.Pta;
import org.jspecify.annotations.Nullable;

/** A picture in native memory, outside the Java heap, until it is closed. */
final class Picture implements AutoCloseable {

	/** Small print is read better enlarged a little, a large scan faster reduced. */
	private static final int SMALL_WIDTH = 800;

	private static final float ENLARGED = 1.5f;

	private static final int LARGE_WIDTH = 2600;

	private static final float REDUCED_WIDTH = 2480;

	private static final int JPEG_QUALITY = 85;

	/** Samples of a pixel that may be transparent. */
	private static final int RGBA = 4;

	private static final int WHITE = 0xffffff00;

	private static final int WHITE_GRAY = 255;

	/** The engine wants some pixels of paper around what it reads. */
	private static final int PAPER = 10;

	/** Leptonica's L_COPY. */
	private static final int COPY = 1;

	/** Leptonica's L_BRING_IN_BLACK: beside a sheet is ground. */
	private static final int BRING_IN_BLACK = 2;

	private final Pix pix;

	private final boolean photo;

	private Picture(Pix pix, boolean photo) {
		pix.setAutoSynch(false); // or JNA writes back a count of references that is past
		this.pix = pix;
		this.photo = photo;
	}

	static Picture of(@Nullable Pix pix) {
		if (pix == null) {
			throw new UnreadableDocument(Sentence.of("read.damaged-picture"));
		}
		return new Picture(pix, false);
	}

	/** From a page drawn in gray, one byte a pixel. */
	static Picture of(BufferedImage gray) {
		byte[] header = "P5 %d %d 255\n".formatted(gray.getWidth(), gray.getHeight())
			.getBytes(StandardCharsets.US_ASCII);
		byte[] pixels = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
		long size = (long) header.length + pixels.length;
		try (Memory memory = new Memory(size)) {
			memory.write(0, header, 0, header.length);
			memory.write(header.length, pixels, 0, pixels.length);
			return of(Leptonica1.pixReadMem(memory.getByteBuffer(0, size), new NativeSize(size)));
		}
	}

	Pix pix() {
		return pix;
	}

	/** Whether it is a photo of a sheet that had to be made {@link #flat()}. */
	boolean photo() {
		return photo;
	}

	int width() {
		return Leptonica1.pixGetWidth(pix);
	}

	int height() {
		return Leptonica1.pixGetHeight(pix);
	}

	/**
	 * Gray and of a size at which the engine reads best and fast. It is not made black
	 * and white: the engine's own way of doing that is better.
	 */
	Picture prepared() {
		try (Picture gray = gray()) {
			int width = gray.width();
			float scale = 1;
			if (width < SMALL_WIDTH) {
				scale = ENLARGED;
			}
			else if (width > LARGE_WIDTH) {
				scale = REDUCED_WIDTH / width;
			}
			return of(Leptonica1.pixScale(gray.pix, scale, scale));
		}
	}

	/** Turned clockwise by so many quarters. */
	Picture turned(int quarters) {
		return of(Leptonica1.pixRotateOrth(pix, quarters));
	}

	/**
	 * As the EXIF orientation tag (1 to 8, EXIF 2.32 section 4.6.4) says it was taken.
	 */
	Picture upright(int orientation) {
		int quarters = switch (orientation) {
			case 3, 4 -> 2;
			case 5, 6 -> 1;
			case 7, 8 -> 3;
			default -> 0;
		};
		boolean mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
		if (!mirrored) {
			return turned(quarters);
		}
		try (Picture turned = turned(quarters)) {
			return of(Leptonica1.pixFlipLR(null, turned.pix));
		}
	}

	/**
	 * A sheet that was taken at an angle, as it looks from above and without the ground
	 * beside it; the picture as it is where there is none for sure.
	 */
	Picture flat() {
		float scale = Math.min(1, (float) SheetFinder.LONGEST / Math.max(width(), height()));
		try (Picture gray = gray(); Picture small = of(Leptonica1.pixScale(gray.pix, scale, scale))) {
			Corners corners = SheetFinder.corners(small.grades(), (double) width() / small.width()).orElse(null);
			return (corners == null) ? of(Leptonica1.pixClone(pix))
					: projected(corners, corners.flat(width(), height()));
		}
	}

	private Picture projected(Corners from, Corners to) {
		Pta source = points(from);
		Pta target = points(to);
		var box = Leptonica1.boxCreate((int) to.upperLeft().x(), (int) to.upperLeft().y(), (int) to.width(),
				(int) to.height());
		try (Picture plain = of(Leptonica1.pixConvertTo8Or32(pix, COPY, 0));
				Picture whole = of(Leptonica1.pixProjectivePta(plain.pix, target, source, BRING_IN_BLACK))) {
			return new Picture(of(Leptonica1.pixClipRectangle(whole.pix, box, null)).pix, true);
		}
		finally {
			Leptonica1.ptaDestroy(new PointerByReference(source.getPointer()));
			Leptonica1.ptaDestroy(new PointerByReference(target.getPointer()));
			Leptonica1.boxDestroy(new PointerByReference(box.getPointer()));
		}
	}

	private static Pta points(Corners corners) {
		Pta points = Leptonica1.ptaCreate(corners.all().size());
		corners.all().forEach((corner) -> Leptonica1.ptaAddPt(points, (float) corner.x(), (float) corner.y()));
		return points;
	}

	/** As it looks on white paper: what is transparent may hold any colour. */
	Picture opaque() {
		return of((Leptonica1.pixGetSpp(pix) == RGBA) ? Leptonica1.pixAlphaBlendUniform(pix, WHITE)
				: Leptonica1.pixClone(pix));
	}

	/** No side longer than this; gray or in colour, 8 bits each. */
	Picture within(int longest) {
		try (Picture plain = of(Leptonica1.pixConvertTo8Or32(pix, COPY, 0))) {
			float scale = Math.min(1, (float) longest / Math.max(width(), height()));
			return of(Leptonica1.pixScale(plain.pix, scale, scale));
		}
	}

	/** In gray, 8 bits a pixel. */
	Picture gray() {
		return of(Leptonica1.pixConvertTo8(pix, 0));
	}

	/** Its pixels; it must be gray, 8 bits a pixel. */
	Gray grades() {
		int width = width();
		int height = height();
		int words = Leptonica1.pixGetWpl(pix);
		Pointer data = Leptonica1.pixGetData(pix).getPointer();
		byte[] pixels = new byte[width * height];
		for (int y = 0; y < height; y++) {
			int[] row = data.getIntArray((long) y * words * Integer.BYTES, words);
			int at = y * width;
			for (int word = 0; word < width / 4; word++, at += 4) {
				// the first pixel is the highest byte of a word, whatever the machine
				pixels[at] = (byte) (row[word] >>> 24);
				pixels[at + 1] = (byte) (row[word] >>> 16);
				pixels[at + 2] = (byte) (row[word] >>> 8);
				pixels[at + 3] = (byte) row[word];
			}
			for (int x = width - width % 4; x < width; x++, at++) {
				pixels[at] = (byte) (row[x / 4] >>> (24 - 8 * (x % 4)));
			}
		}
		return new Gray(width, height, pixels);
	}

	/** A part of it, so many times as large, on a sheet of white paper. */
	Picture part(Crop crop, float scale) {
		var box = Leptonica1.boxCreate(crop.x(), crop.y(), crop.width(), crop.height());
		try (Picture part = of(Leptonica1.pixClipRectangle(pix, box, null));
				Picture scaled = of(Leptonica1.pixScale(part.pix, scale, scale))) {
			return of(Leptonica1.pixAddBorder(scaled.pix, PAPER, WHITE_GRAY));
		}
		finally {
			Leptonica1.boxDestroy(new PointerByReference(box.getPointer()));
		}
	}

	byte[] jpeg() {
		PointerByReference data = new PointerByReference();
		NativeSizeByReference size = new NativeSizeByReference();
		if (Leptonica1.pixWriteMemJpeg(data, size, pix, JPEG_QUALITY, 0) != 0) {
			throw new UnreadableDocument(Sentence.of("read.damaged-picture"));
		}
		try {
			return data.getValue().getByteArray(0, size.getValue().intValue());
		}
		finally {
			Leptonica1.lept_free(data.getValue());
		}
	}

	@Override
	public void close() {
		Leptonica1.pixDestroy(new PointerByReference(pix.getPointer()));
	}

}
