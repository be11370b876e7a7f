package io.dromedary.paper;

import java.util.Random;

import io.dromedary.demo.Drawn;
import io.dromedary.demo.Scan;
import io.dromedary.demo.ScanFile;

/**
 * A document on the glass of a scanner: {@code .skew(0.7).noise(0.1).pdf()}.
 *
 * @param dpi pixels per inch
 * @param skew degrees clockwise
 * @param noise 0 to 1
 * @param turned 0, 90, 180 or 270 degrees clockwise
 * @param exif whether a JPEG says how it is turned
 */
public record Scanned(Drawn drawn, int dpi, long seed, double skew, double noise, int turned, boolean exif) {

	Scanned(Drawn drawn, int dpi, long seed) {
		this(drawn, dpi, seed, 0, 0, 0, false);
	}

	public Scanned skew(double degrees) {
		return new Scanned(drawn, dpi, seed, degrees, noise, turned, exif);
	}

	public Scanned noise(double strength) {
		return new Scanned(drawn, dpi, seed, skew, strength, turned, exif);
	}

	/** Turned, and nothing in the file says so. */
	public Scanned turned(int degrees) {
		return new Scanned(drawn, dpi, seed, skew, noise, degrees, false);
	}

	/** Held askew like a camera: turned, and the EXIF data of the JPEG say so. */
	public Scanned camera(int degrees) {
		return new Scanned(drawn, dpi, seed, skew, noise, degrees, true);
	}

	public Drawn pdf() {
		return file(ScanFile.pdf(scan()), "-scan.pdf");
	}

	public Drawn png() {
		return file(ScanFile.png(scan()), ".png");
	}

	public Drawn jpeg() {
		byte[] jpeg = ScanFile.jpeg(scan());
		return file(exif ? Exif.turned(jpeg, turned) : jpeg, ".jpg");
	}

	public Drawn tiff() {
		return file(ScanFile.tiff(scan()), ".tiff");
	}

	private Scan scan() {
		var scan = Scan.of(drawn.content(), dpi, false);
		if (skew != 0) {
			scan = scan.skewed(skew);
		}
		if (noise > 0) {
			scan = scan.noisy(noise, new Random(seed));
		}
		return (turned == 0) ? scan : scan.turned(turned);
	}

	private Drawn file(byte[] content, String ending) {
		return new Drawn(content, drawn.fileName().replace(".pdf", ending), drawn.truth());
	}

}
