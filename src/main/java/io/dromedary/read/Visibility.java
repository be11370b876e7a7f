package io.dromedary.read;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what can be seen of suspicious characters: the page is drawn with them and
 * without them; what can be seen of a character is the share of its ink that makes a
 * difference. Where nothing is suspicious nothing is drawn.
 */
final class Visibility {

	/** Below this difference (0 to 255, of full ink) nothing can be seen. */
	private static final int VISIBLE = 24;

	/** Ink that covers less of a pixel proves nothing. */
	private static final int FULL = 96;

	/** Shares of the ink. */
	private static final double SEEN = 0.7;

	private static final double UNSEEN = 0.2;

	/**
	 * Texts one upon the other are looked at one after the other, but not without end.
	 */
	private static final int MOST_LAYERS = 4;

	/** In points. */
	private static final double CELL = 50;

	/** No character of a page is larger. */
	private static final int MOST_CELLS = 1000;

	private final PdfRaster raster;

	private final Map<Glyph, Double> shares = new IdentityHashMap<>();

	private Visibility(PdfRaster raster) {
		this.raster = raster;
	}

	/**
	 * The characters that can be seen. In a word of which only a part can be seen the
	 * rest is lost.
	 * @param glyphs in the order in which they are painted
	 */
	static List<Glyph> of(List<Glyph> glyphs, PdfRaster raster) {
		List<Glyph> suspicious = glyphs.stream().filter((glyph) -> glyph.suspicious() && !glyph.blank()).toList();
		if (suspicious.isEmpty()) {
			return glyphs;
		}
		Visibility visibility = new Visibility(raster);
		try {
			visibility.measure(suspicious);
		}
		catch (IOException | RuntimeException ex) {
			return glyphs.stream().map((glyph) -> glyph.suspicious() ? glyph.half() : glyph).toList();
		}
		return visibility.seen(glyphs);
	}

	private void measure(List<Glyph> suspicious) throws IOException {
		BufferedImage all = raster.sketch(Set.of());
		for (List<Glyph> layer : layers(suspicious)) {
			Set<Ink.Key> keys = layer.stream()
				.flatMap((glyph) -> glyph.ink().stream())
				.map(Ink::key)
				.collect(Collectors.toSet());
			BufferedImage rest = raster.sketch(keys);
			Map<Glyph, Shape> outlines = new IdentityHashMap<>();
			layer.forEach((glyph) -> outlines.put(glyph, raster.outline(glyph.ink().get(0))));
			BufferedImage ink = raster.ink(outlines.values());
			outlines.forEach((glyph, outline) -> shares.put(glyph, share(glyph, outline.getBounds(), all, rest, ink)));
		}
	}

	/** So that no two of a layer stand one upon the other. */
	private static List<List<Glyph>> layers(List<Glyph> glyphs) {
		List<List<Glyph>> layers = new ArrayList<>();
		List<Map<Long, List<Rectangle2D>>> taken = new ArrayList<>();
		for (Glyph glyph : glyphs) {
			Rectangle2D place = place(glyph);
			List<Long> cells = cells(place, glyph.quarters());
			int layer = 0;
			while (layer < layers.size() && layer < MOST_LAYERS - 1 && taken(taken.get(layer), cells, place)) {
				layer++;
			}
			if (layer == layers.size()) {
				layers.add(new ArrayList<>());
				taken.add(new HashMap<>());
			}
			layers.get(layer).add(glyph);
			for (Long cell : cells) {
				taken.get(layer).computeIfAbsent(cell, (k) -> new ArrayList<>()).add(place);
			}
		}
		return layers;
	}

	private static boolean taken(Map<Long, List<Rectangle2D>> layer, List<Long> cells, Rectangle2D place) {
		return cells.stream()
			.anyMatch((cell) -> layer.getOrDefault(cell, List.of()).stream().anyMatch(place::intersects));
	}

	/** Smaller than it is, so that its neighbours in a word are not in its way. */
	private static Rectangle2D place(Glyph glyph) {
		double edge = (glyph.height() > CELL / 4) ? 0.1 : 0.25;
		return new Rectangle2D.Double(glyph.x() + edge * glyph.width(), glyph.baseline() - (1 - edge) * glyph.height(),
				Math.max(0.1, (1 - 2 * edge) * glyph.width()), Math.max(0.1, (1 - 2 * edge) * glyph.height()));
	}

	private static List<Long> cells(Rectangle2D place, int quarters) {
		List<Long> cells = new ArrayList<>();
		for (long x = column(place.getMinX()); x <= column(place.getMaxX()) && cells.size() < MOST_CELLS; x++) {
			for (long y = column(place.getMinY()); y <= column(place.getMaxY()) && cells.size() < MOST_CELLS; y++) {
				cells.add((x * 100_003 + y) * 4 + quarters % 4);
			}
		}
		return cells;
	}

	private static long column(double place) {
		return (long) Math.floor(place / CELL);
	}

	private static double share(Glyph glyph, Rectangle place, BufferedImage all, BufferedImage rest,
			BufferedImage ink) {
		Rectangle inside = place.intersection(new Rectangle(all.getWidth(), all.getHeight()));
		boolean outlined = glyph.ink().get(0).outline() != null;
		int full = outlined ? Math.min(FULL, darkest(ink, inside)) : 0;
		int pixels = 0;
		int seen = 0;
		for (int y = inside.y; y < inside.y + inside.height; y++) {
			for (int x = inside.x; x < inside.x + inside.width; x++) {
				int wanted = outlined ? ink.getRaster().getSample(x, y, 0) : 255;
				if (wanted < full) {
					continue;
				}
				pixels++;
				seen += (difference(all.getRGB(x, y), rest.getRGB(x, y)) * 255 >= VISIBLE * wanted) ? 1 : 0;
			}
		}
		if (!outlined) {
			return (seen > 0) ? 1 : 0;
		}
		double outside = 1
				- (double) inside.width * Math.max(0, inside.height) / Math.max(1, place.width * place.height);
		return (pixels == 0) ? 0 : (double) seen / pixels * Math.min(1, 1 - outside);
	}

	private static int darkest(BufferedImage ink, Rectangle place) {
		int darkest = 1;
		for (int y = place.y; y < place.y + place.height; y++) {
			for (int x = place.x; x < place.x + place.width; x++) {
				darkest = Math.max(darkest, ink.getRaster().getSample(x, y, 0));
			}
		}
		return darkest;
	}

	private static int difference(int one, int other) {
		int most = 0;
		for (int shift = 0; shift <= 16; shift += 8) {
			most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
		}
		return most;
	}

	private List<Glyph> seen(List<Glyph> glyphs) {
		List<Glyph> result = new ArrayList<>();
		List<Glyph> run = new ArrayList<>();
		for (Glyph glyph : glyphs) {
			if (!run.isEmpty() && !PdfWords.together(run.get(run.size() - 1), glyph)) {
				result.addAll(seenOf(run));
				run.clear();
			}
			run.add(glyph);
		}
		result.addAll(seenOf(run));
		return result;
	}

	/**
	 * @param word characters that follow each other without a gap
	 */
	private List<Glyph> seenOf(List<Glyph> word) {
		double best = word.stream().map(this::share).max(Comparator.naturalOrder()).orElse(1d);
		if (best <= UNSEEN) {
			return List.of();
		}
		return word.stream().map((glyph) -> {
			double share = share(glyph);
			return (share >= SEEN) ? glyph : (share > UNSEEN) ? glyph.half() : glyph.unseen();
		}).toList();
	}

	private double share(Glyph glyph) {
		return shares.getOrDefault(glyph, 1d);
	}

}
