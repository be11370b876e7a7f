package io.dromedary.split;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.dromedary.document.Sentence;
import org.jsoup.nodes.Element;

/**
 * Tells the pictures that belong to the layout of a mail (logos, icons, rules) from those
 * that are documents, such as the photo of a receipt. Only what the text shows can be
 * layout; where the evidence does not suffice a picture is a document.
 */
final class InlinePictures {

	/** Nobody can read a document of which one side has fewer pixels. */
	private static final int NARROW = 160;

	/** Pixels: a document of this size has letters of five pixels. */
	private static final long SMALL = 150_000;

	/** Bytes: what can be compressed so far holds hardly any text. */
	private static final long LIGHT = 20_000;

	/** Pixels on the page: what is shown as small is not meant to be read. */
	private static final int SHOWN_SMALL = 120;

	/** Pixels: a photo or a scan has more, and may be a document shown as a thumbnail. */
	private static final long SHARP = 1_000_000;

	private static final int LONGEST_STYLE = 1000;

	private final Map<String, Shown> shown = new HashMap<>();

	/** Remembers what a text shows, by Content-ID (RFC 2392). */
	void read(String html) {
		for (Element picture : Html.parse(html).select("[src^=cid:],[background^=cid:]")) {
			String source = picture.hasAttr("src") ? picture.attr("src") : picture.attr("background");
			Shown one = new Shown(1, side(picture, "width"), side(picture, "height"));
			shown.merge(key(source.substring("cid:".length())), one, Shown::and);
		}
	}

	private static int side(Element picture, String name) {
		String value = picture.attr(name).replaceFirst("(?i)px$", "").strip();
		if (value.isEmpty() && picture.attr("style").length() < LONGEST_STYLE) {
			String style = picture.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
			value = style.replaceFirst("(?:.*;)?" + name + ":(\\d{1,5})(?:\\.\\d+)?px.*", "$1");
		}
		return value.matches("\\d{1,5}") ? Integer.parseInt(value) : 0;
	}

	private static String key(String contentId) {
		return java.net.URLDecoder.decode(contentId.replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25"),
				java.nio.charset.StandardCharsets.UTF_8);
	}

	/** Whether the text shows it. */
	boolean shows(String contentId) {
		return !contentId.isEmpty() && shown.containsKey(contentId);
	}

	/**
	 * Why it is layout; empty where it is a document.
	 * @param size in bytes, or what is known of it
	 */
	Optional<Sentence> layout(String contentId, String type, byte[] start, long size) {
		Shown how = shown.get(contentId);
		if (how == null || size == 0) {
			return Optional.empty();
		}
		Optional<PictureSize> pixels = PictureSize.of(start);
		if (pixels.isEmpty()) {
			boolean drawn = type.equals("image/svg+xml");
			return (drawn || size < LIGHT / 4) ? Optional.of(Sentence.of("split.layout")) : Optional.empty();
		}
		PictureSize picture = pixels.get();
		boolean tiny = picture.shorter() < NARROW;
		boolean light = picture.pixels() < SMALL && size < LIGHT;
		boolean repeated = how.times() > 1 && picture.pixels() < SMALL;
		return (tiny || light || repeated || how.small() && picture.pixels() < SHARP)
				? Optional.of(Sentence.of("split.logo", picture.width(), picture.height())) : Optional.empty();
	}

	/**
	 * How a text shows a picture.
	 *
	 * @param times how often
	 * @param width in pixels, the widest; 0 where the text does not say
	 */
	private record Shown(int times, int width, int height) {

		Shown and(Shown other) {
			return new Shown(times + other.times, Math.max(width, other.width), Math.max(height, other.height));
		}

		/** Thumbnails of photos can be as small: the pixels must be few, too. */
		boolean small() {
			return height > 0 && height < SHOWN_SMALL && (width == 0 || width < 4 * SHOWN_SMALL)
					|| height == 0 && width > 0 && width < SHOWN_SMALL;
		}

	}

}
