package io.dromedary.read;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PictureTest {

	/** Leptonica keeps four pixels a word, the last of a row with room to spare. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 4, 5, 8, 11 })
	void itsGradesAreThoseItWasDrawnWith(int width) {
		new Recogniser(ReadOptions.defaults()).prepare();
		BufferedImage image = new BufferedImage(width, 3, BufferedImage.TYPE_BYTE_GRAY);
		byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		for (int at = 0; at < pixels.length; at++) {
			pixels[at] = (byte) (37 * at + 5);
		}
		try (Picture picture = Picture.of(image)) {
			assertThat(picture.grades().pixels()).isEqualTo(pixels);
		}
	}

	/** What shares its pixels with another picture is freed once both are closed. */
	@Test
	void ofTwoThatShareTheirPixelsTheLastOneFreesThem() {
		new Recogniser(ReadOptions.defaults()).prepare();
		List<UnaryOperator<Picture>> sharing = List.of(Picture::opaque, Picture::flat);
		for (UnaryOperator<Picture> share : sharing) {
			Picture other;
			try (Picture picture = Picture.of(new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_GRAY))) {
				other = share.apply(picture);
				assertThat(other.pix().readField("refcount")).isEqualTo(2);
			}
			try (other) {
				other.gray().close();
				assertThat(other.width()).isEqualTo(60);
				assertThat(other.pix().readField("refcount")).isEqualTo(1);
			}
		}
	}

}
