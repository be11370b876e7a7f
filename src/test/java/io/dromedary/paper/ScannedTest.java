package io.dromedary.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;

import javax.imageio.ImageIO;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import io.dromedary.demo.Samples;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScannedTest {

	private final Paper paper = Paper.invoice(Locale.ITALIAN).seed(3);

	@Test
	void aScannedPdfIsMadeOfPicturesOnly() throws IOException {
		var drawn = paper.rows(45).scanned(100).skew(0.7).noise(0.1).pdf();
		assertThat(PaperTest.text(drawn.content())).isBlank();
		try (var document = Loader.loadPDF(drawn.content())) {
			assertThat(document.getNumberOfPages()).isEqualTo(2);
			assertThat(document.getPage(1).getResources().getXObjectNames()).hasSize(1);
			assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 597f);
		}
		assertThat(drawn.truth()).isEqualTo(paper.rows(45).digital().truth());
	}

	@Test
	void pixelsFollowTheResolution() throws IOException {
		assertThat(image(paper.scanned(200).png().content()).getWidth()).isBetween(1652, 1654);
		assertThat(image(paper.scanned(100).jpeg().content()).getHeight()).isBetween(1168, 1170);
	}

	@Test
	void aTiffHoldsAllPages() throws IOException {
		byte[] tiff = paper.rows(45).scanned(72).tiff().content();
		var reader = ImageIO.getImageReadersByFormatName("tiff").next();
		try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(tiff))) {
			reader.setInput(stream);
			assertThat(reader.getNumImages(true)).isEqualTo(2);
		}
		finally {
			reader.dispose();
		}
	}

	@ParameterizedTest
	@CsvSource({ "90, 8", "180, 3", "270, 6" })
	void aCameraSaysHowItWasHeld(int degrees, int orientation)
			throws IOException, ImageProcessingException, MetadataException {
		byte[] jpeg = paper.scanned(72).camera(degrees).jpeg().content();
		var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(jpeg));
		assertThat(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class).getInt(ExifIFD0Directory.TAG_ORIENTATION))
			.isEqualTo(orientation);
		assertThat(image(jpeg).getWidth() > image(jpeg).getHeight()).isEqualTo(degrees % 180 != 0);
	}

	@Test
	void aQuarterTurnMovesTheTopToTheRight() throws IOException {
		var upright = image(paper.scanned(72).png().content());
		var turned = image(paper.scanned(72).turned(90).png().content());
		assertThat(turned.getWidth()).isEqualTo(upright.getHeight());
		for (int y = 0; y < upright.getHeight(); y += 7) {
			for (int x = 0; x < upright.getWidth(); x += 7) {
				assertThat(turned.getRGB(turned.getWidth() - 1 - y, x)).isEqualTo(upright.getRGB(x, y));
			}
		}
	}

	@Test
	void everySignOfTheLanguagesHasAShapeOfItsOwn() throws IOException {
		var shapes = new HashSet<Integer>();
		String signs = "€£$àèéìòùäöüßñçœÀÈÉÄÖÜÑ°²";
		for (String sign : signs.split("")) {
			var image = image(Paper.text(sign).scanned(72).png().content());
			shapes.add(Arrays.hashCode(image.getRaster().getPixels(60, 60, 60, 40, (int[]) null)));
		}
		assertThat(shapes).hasSize(signs.length());
	}

	@Test
	void theSamplesOfTheDemoAreFixedByTheirSeed() {
		var samples = Samples.of(7);
		assertThat(samples).extracting((drawn) -> drawn.truth().type())
			.containsExactly("invoice", "receipt", "identity-card");
		assertThat(PaperTest.text(samples.get(0).content())).isNotBlank();
		assertThat(PaperTest.text(samples.get(2).content())).isBlank();
		assertThat(samples.get(1).content()).isEqualTo(Samples.of(7).get(1).content());
		assertThat(samples.get(1).content()).isNotEqualTo(Samples.of(8).get(1).content());
	}

	private static BufferedImage image(byte[] content) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(content));
	}

}
