package io.dromedary.read.photo;

import java.util.Arrays;
import java.util.List;

import io.dromedary.read.paddle.Gray;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SheetFinderTest {

	private static final int SIDE = 300;

	private static final int[] TILTED_X = { 40, 250, 265, 25 };

	private static final int[] TILTED_Y = { 30, 42, 270, 255 };

	@Test
	void theCornersOfATiltedSheetAreFound() {
		Corners corners = SheetFinder.corners(drawn(60, 220, TILTED_X, TILTED_Y), 2).orElseThrow();
		for (int i = 0; i < TILTED_X.length; i++) {
			assertThat(corners.all().get(i).x()).isCloseTo(2.0 * TILTED_X[i], within(4.0));
			assertThat(corners.all().get(i).y()).isCloseTo(2.0 * TILTED_Y[i], within(4.0));
		}
	}

	@Test
	void aSheetIsMadeARectangleOfItsOwnSizeWithinThePicture() {
		Corners corners = SheetFinder.corners(drawn(60, 220, TILTED_X, TILTED_Y), 1).orElseThrow();
		Corners flat = corners.flat(SIDE, SIDE);
		assertThat(flat.width()).isCloseTo(225, within(5.0));
		assertThat(flat.height()).isCloseTo(227, within(5.0));
		assertThat(flat.upperLeft().y()).isEqualTo(flat.upperRight().y());
		assertThat(flat.all()).allSatisfy((corner) -> {
			assertThat(corner.x()).isBetween(0.0, (double) SIDE);
			assertThat(corner.y()).isBetween(0.0, (double) SIDE);
		});
	}

	@Test
	void nothingIsSaidOfWhatIsNotSure() {
		int[] straightX = { 40, 260, 260, 40 };
		int[] straightY = { 30, 30, 270, 270 };
		int[] beyondX = { 40, 299, 299, 25 };
		int[] smallX = { 100, 160, 165, 95 };
		int[] smallY = { 100, 106, 165, 160 };
		for (Gray doubtful : List.of(drawn(60, 220, straightX, straightY), drawn(60, 220, beyondX, TILTED_Y),
				drawn(60, 220, smallX, smallY), drawn(60, 80, TILTED_X, TILTED_Y), drawn(220, 60, TILTED_X, TILTED_Y),
				drawn(60, 60, TILTED_X, TILTED_Y))) {
			assertThat(SheetFinder.corners(doubtful, 1)).isEmpty();
		}
	}

	@Test
	void aBentSideIsNone() {
		Gray bent = drawn(60, 220, TILTED_X, TILTED_Y);
		for (int y = 0; y < SIDE; y++) {
			int deep = (int) (30 * Math.sin(Math.PI * y / SIDE));
			Arrays.fill(bent.pixels(), y * SIDE, y * SIDE + 30 + deep, (byte) 60);
		}
		assertThat(SheetFinder.corners(bent, 1)).isEmpty();
	}

	/** Convex, its corners clockwise from the upper left. */
	private static Gray drawn(int ground, int paper, int[] x, int[] y) {
		byte[] pixels = new byte[SIDE * SIDE];
		for (int at = 0; at < pixels.length; at++) {
			boolean inside = true;
			for (int i = 0; i < x.length; i++) {
				int next = (i + 1) % x.length;
				inside &= (x[next] - x[i]) * (at / SIDE - y[i]) - (y[next] - y[i]) * (at % SIDE - x[i]) >= 0;
			}
			pixels[at] = (byte) (inside ? paper : ground);
		}
		return new Gray(SIDE, SIDE, pixels);
	}

}
