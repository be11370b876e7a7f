package io.dromedary.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.ochafik.lang.jnaerator.runtime.NativeSize;
import com.sun.jna.Memory;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import net.sourceforge.lept4j.Leptonica1;

/** Reads pictures through Leptonica: each frame of a TIFF is a page. */
final class PictureReader {

	private static final int UPRIGHT = 1;

	private final ReadOptions options;

	private final Recogniser recogniser;

	PictureReader(ReadOptions options, Recogniser recogniser) {
		this.options = options;
		this.recogniser = recogniser;
	}

	List<Page> read(Format format, byte[] bytes) {
		recogniser.prepare();
		try (Memory memory = new Memory(bytes.length)) {
			memory.write(0, bytes, 0, bytes.length);
			ByteBuffer buffer = memory.getByteBuffer(0, bytes.length);
			if (format == Format.TIFF) {
				return frames(buffer);
			}
			refuseTooLarge(Dimensions.of(format, bytes, buffer));
			try (Picture stored = Picture.of(Leptonica1.pixReadMem(buffer, new NativeSize(bytes.length)));
					Picture upright = stored.upright(orientation(bytes))) {
				return List.of(recogniser.read(1, upright));
			}
		}
	}

	private List<Page> frames(ByteBuffer buffer) {
		NativeSize size = new NativeSize(buffer.capacity());
		List<Page> pages = new ArrayList<>();
		for (int frame = 0; header(buffer, frame); frame++) {
			if (frame >= options.maxPages()) {
				throw new UnreadableDocument(Sentence.of("read.too-many-pages", options.maxPages()));
			}
			try (Picture picture = Picture.of(Leptonica1.pixReadMemTiff(buffer, size, frame))) {
				pages.add(recogniser.read(frame + 1, picture));
			}
		}
		if (pages.isEmpty()) {
			throw new UnreadableDocument(Sentence.of("read.damaged-picture"));
		}
		return pages;
	}

	private boolean header(ByteBuffer buffer, int frame) {
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

}
