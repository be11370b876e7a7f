package io.dromedary.read;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.time.Duration;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import net.sourceforge.tess4j.ITessAPI;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.TessAPI1;

/** One handle of Tesseract; used by one thread at a time. */
final class Engine implements AutoCloseable {

	private static final String NOWHERE = System.getProperty("os.name").startsWith("Windows") ? "nul" : "/dev/null";

	/** Keeps the engine from guessing a resolution; it scales nothing by it. */
	private static final int RESOLUTION = 300;

	private final TessBaseAPI handle;

	private int pages;

	Engine(Path tessdata, String languages) {
		handle = TessAPI1.TessBaseAPICreate();
		TessAPI1.TessBaseAPISetVariable(handle, "debug_file", NOWHERE);
		int mode = languages.equals(LanguageData.ORIENTATION) ? ITessAPI.TessOcrEngineMode.OEM_TESSERACT_ONLY
				: ITessAPI.TessOcrEngineMode.OEM_LSTM_ONLY;
		if (TessAPI1.TessBaseAPIInit2(handle, tessdata.toString(), languages, mode) != 0) {
			TessAPI1.TessBaseAPIDelete(handle);
			throw new ServiceUnavailable(Service.Kind.OCR, Sentence.of("read.engine-failed", languages));
		}
	}

	/**
	 * Words, boxes and confidences in one pass, as tab separated values.
	 * @param segmentation one of {@link ITessAPI.TessPageSegMode}
	 */
	String recognise(Picture picture, int segmentation, Duration limit) {
		pages++;
		TessAPI1.TessBaseAPISetPageSegMode(handle, segmentation);
		TessAPI1.TessBaseAPISetImage2(handle, picture.pix());
		TessAPI1.TessBaseAPISetSourceResolution(handle, RESOLUTION);
		var monitor = TessAPI1.TessMonitorCreate();
		try {
			TessAPI1.TessMonitorSetDeadlineMSecs(monitor, (int) limit.toMillis());
			if (TessAPI1.TessBaseAPIRecognize(handle, monitor) != 0) {
				throw new UnreadableDocument(Sentence.of("read.page-time", limit.toSeconds()));
			}
		}
		finally {
			TessAPI1.TessMonitorDelete(monitor);
		}
		return text(TessAPI1.TessBaseAPIGetTsvText(handle, 0));
	}

	/**
	 * How many quarters the picture must be turned clockwise to stand upright; 0 where
	 * the engine cannot tell.
	 */
	int quartersToUpright(Picture picture) {
		pages++;
		IntBuffer degrees = IntBuffer.allocate(1);
		TessAPI1.TessBaseAPISetPageSegMode(handle, ITessAPI.TessPageSegMode.PSM_OSD_ONLY);
		TessAPI1.TessBaseAPISetImage2(handle, picture.pix());
		TessAPI1.TessBaseAPISetSourceResolution(handle, RESOLUTION);
		int found = TessAPI1.TessBaseAPIDetectOrientationScript(handle, degrees, FloatBuffer.allocate(1),
				new PointerByReference(), FloatBuffer.allocate(1));
		return (found == 0) ? 0 : (4 - degrees.get(0) / 90) % 4;
	}

	int pages() {
		return pages;
	}

	void clear() {
		TessAPI1.TessBaseAPIClear(handle);
	}

	private static String text(Pointer text) {
		try {
			return text.getString(0, "UTF-8");
		}
		finally {
			TessAPI1.TessDeleteText(text);
		}
	}

	@Override
	public void close() {
		TessAPI1.TessBaseAPIDelete(handle);
	}

}
