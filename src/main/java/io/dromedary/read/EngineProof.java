package io.dromedary.read;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import javax.imageio.ImageIO;

import ai.onnxruntime.OrtEnvironment;
import io.dromedary.document.Content;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.guard.Guard;
import io.dromedary.guard.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a native library read a picture in a process of its own before this one loads it:
 * where it crashes, as on a processor it was not built for, only that process ends. What
 * was proven is kept beside the unpacked libraries, for this library and this machine.
 */
final class EngineProof {

	private static final Logger LOG = LoggerFactory.getLogger(EngineProof.class);

	private static final int WIDTH = 320;

	private static final int HEIGHT = 560;

	private final ReadOptions options;

	private final Guard guard;

	private final Child child;

	private boolean crashed;

	EngineProof(ReadOptions options, Guard guard) {
		this(options, guard, (picture) -> {
			try (ReadApart apart = new ReadApart(options.with(OcrChoice.PADDLE))) {
				return apart.pages(picture, "proof.png");
			}
		});
	}

	/**
	 * @param child reads the picture in another process
	 */
	EngineProof(ReadOptions options, Guard guard, Child child) {
		this.options = options;
		this.guard = guard;
		this.child = child;
	}

	/** Another process that reads. */
	interface Child {

		/**
		 * The pages of the picture.
		 * @throws io.dromedary.document.UnreadableDocument where the process ended
		 */
		List<Page> pages(Content picture) throws IOException;

	}

	/**
	 * Waits for the proof, where there is none yet.
	 * @throws ServiceUnavailable where the engine ended its process or did not answer,
	 * from then on each time; or as reading does
	 */
	synchronized void demand() throws IOException {
		Path kept = PrivateFolder.at(options.nativesFolder())
			.path()
			.resolve("paddle-%s-%s.proven".formatted(Natives.platform(),
					OrtEnvironment.class.getPackage().getImplementationVersion()));
		if (Files.exists(kept)) {
			return;
		}
		if (!crashed) {
			Watch.step(options.pageTime().multipliedBy(2));
			crashed = !read();
		}
		if (crashed) {
			throw new ServiceUnavailable(Service.Kind.OCR, Sentence.of("read.paddle-crashed", Natives.platform()));
		}
		Files.write(kept, new byte[0]);
	}

	/** In a thread of its own, so that no document is held to its time. */
	private boolean read() throws IOException {
		Content picture = new ByteContent(picture());
		FutureTask<Boolean> proof = new FutureTask<>(() -> guard.run(picture.sha256(), options.pageTime(),
				options.pageTime(), () -> !child.pages(picture).isEmpty()));
		Thread thread = new Thread(proof, "engine-proof");
		thread.setDaemon(true);
		thread.start();
		try {
			return proof.get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof ServiceUnavailable known) {
				throw known;
			}
			LOG.warn("PP-OCR ended its process, or did not answer ({}): it is off.",
					Objects.requireNonNullElse(ex.getCause(), ex).getClass().getSimpleName());
			return false;
		}
		catch (InterruptedException ex) {
			thread.interrupt();
			Thread.currentThread().interrupt();
			throw new InterruptedIOException();
		}
	}

	/**
	 * Bars as wide as lines of text: what is read does not matter, and no font is needed.
	 */
	private static byte[] picture() throws IOException {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, WIDTH, HEIGHT);
		graphics.setColor(Color.BLACK);
		for (int y = 40; y < HEIGHT - 40; y += 40) {
			for (int x = 40; x < WIDTH - 60; x += 12) {
				graphics.fillRect(x, y, 3 + (x * y) % 5, 16);
			}
		}
		graphics.dispose();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(image, "png", out);
		return out.toByteArray();
	}

}
