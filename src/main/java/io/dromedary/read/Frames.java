package io.dromedary.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.ochafik.lang.jnaerator.runtime.NativeSize;
import com.sun.jna.Memory;
import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.Format;
import io.dromedary.read.tiff.DeepFrame;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;
import org.jspecify.annotations.Nullable;

/**
 * The pictures in a file, decoded by Leptonica, upright as far as the file itself says
 * how it was taken, and flat where a photo shows a sheet at an angle; each frame of a
 * TIFF is one.
 */
final class Frames implements AutoCloseable {

	private static final int UPRIGHT = 1;

	private final ReadOptions options;

	private final Format format;

	private final byte[] bytes;

	private final Memory memory;

	private final ByteBuffer buffer;

	Frames(ReadOptions options, Format format, byte[] bytes) {
		this.options = options;
		this.format = format;
		this.bytes = bytes;
		this.memory = new Memory(bytes.length);
		memory.write(0, bytes, 0, bytes.length);
		this.buffer = memory.getByteBuffer(0, bytes.length);
	}

	/**
	 * Whether there is a picture of this number, from 1.
	 * @throws UnreadableDocument where it has too many pixels to be decoded
	 */
	boolean has(int number) {
		return (format == Format.TIFF) ? header(number - 1) : number == 1;
	}

	/** To be closed by the caller. */
	Picture picture(int number) {
		NativeSize size = new NativeSize(bytes.length);
		if (format == Format.TIFF) {
			try (Picture stored = frame(Leptonica1.pixReadMemTiff(buffer, size, number - 1), number - 1)) {
				return stored.opaque();
			}
		}
		refuseTooLarge(Dimensions.of(format, bytes, buffer));
		try (Picture stored = Picture.of(Leptonica1.pixReadMem(buffer, size));
				Picture opaque = stored.opaque();
				Picture upright = opaque.upright(orientation(bytes))) {
			return upright.flat();
		}
	}

	private Picture frame(@Nullable Pix decoded, int index) {
		return (decoded != null) ? Picture.of(decoded)
				: DeepFrame.gray(bytes, index)
					.map((gray) -> Picture.of(gray))
					.orElseThrow(() -> new UnreadableDocument(Sentence.of("read.damaged-picture")));
	}

	private boolean header(int frame) {
		IntBuffer width = IntBuffer.allocate(1);
		IntBuffer height = IntBuffer.allocate(1);
		boolean there = Leptonica1.readHeaderMemTiff(buffer, new NativeSize(buffer.capacity()), frame, width, height,
				IntBuffer.allocate(1), IntBuffer.allocate(1), IntBuffer.allocate(1), IntBuffer.allocate(1),
				IntBuffer.allocate(1)) == 0;
		if (there) {
			refuseTooLarge((long) width.get(0) * height.get(0));
		}
		return there;
	}

	private void refuseTooLarge(long pixels) {
		if (pixels > options.maxPixels()) {
			throw new UnreadableDocument(Sentence.of("read.too-many-pixels", options.maxPixels() / 1_000_000));
		}
	}

	/** Neither Leptonica nor the engine heeds the EXIF tag. */
	private static int orientation(byte[] bytes) {
		try {
			var directory = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
				.getFirstDirectoryOfType(ExifIFD0Directory.class);
			Integer orientation = (directory != null) ? directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION) : null;
			return (orientation != null) ? orientation : UPRIGHT;
		}
		catch (ImageProcessingException | IOException | RuntimeException ex) {
			return UPRIGHT;
		}
	}

	@Override
	public void close() {
		memory.close();
	}

}
