package io.dromedary.bench;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import io.dromedary.read.paddle.Gray;
import io.dromedary.read.paddle.PaddleModels;
import io.dromedary.read.paddle.PaddleReader;

/** How many pages lie as the network for orientation says, and what it costs. */
final class OrientationRun implements AutoCloseable {

	private static final int WAYS = 4;

	private final PaddleReader reader = PaddleReader.of(new PaddleModels(null));

	private final List<String> wrong = new ArrayList<>();

	private int looks;

	private long cpu;

	/** Natives must be loaded before. */
	void look(Path picture) throws IOException {
		BufferedImage image = ImageIO.read(picture.toFile());
		for (int quarters = 0; quarters < WAYS; quarters++) {
			Gray gray = gray(TurnedPicture.quarters(image, quarters));
			long before = threadCpu();
			int upright = reader.quartersToUpright(gray);
			cpu += threadCpu() - before;
			looks++;
			if ((quarters + upright) % WAYS != 0) {
				wrong.add(picture.getFileName() + " turned by " + quarters + ": " + upright);
			}
		}
	}

	private static Gray gray(BufferedImage image) {
		BufferedImage gray = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = gray.createGraphics();
		graphics.drawImage(image, 0, 0, null);
		graphics.dispose();
		return new Gray(gray.getWidth(), gray.getHeight(),
				((DataBufferByte) gray.getRaster().getDataBuffer()).getData());
	}

	private static long threadCpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	String report() {
		return "orientation: %d of %d right, %.1f ms CPU each; wrong: %s".formatted(looks - wrong.size(), looks,
				cpu / 1e6 / looks, wrong);
	}

	@Override
	public void close() {
		reader.close();
	}

}
