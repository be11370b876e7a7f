package io.dromedary.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a page in the order in which they are painted. What is painted again
 * at the same place counts once, accents belong to their letters.
 */
final class PageText {

	private final List<Painted> characters = new ArrayList<>();

	private final Map<String, TreeMap<Float, List<Painted>>> places = new HashMap<>();

	List<Glyph> glyphs() {
		return characters.stream().filter((one) -> !one.repeated()).map(Painted::glyph).toList();
	}

	void add(Painted character) {
		TextPosition text = character.position();
		TreeMap<Float, List<Painted>> same = places.computeIfAbsent(text.getUnicode(), (k) -> new TreeMap<>());
		float near = text.getWidth() / text.getUnicode().length() / 3;
		Painted lower = lower(same.subMap(text.getX() - near, true, text.getX() + near, true), text.getY(), near);
		if (lower != null) {
			character.over(lower);
		}
		same.computeIfAbsent(text.getX(), (k) -> new ArrayList<>(1)).add(character);
		Painted last = characters.isEmpty() ? null : characters.get(characters.size() - 1);
		if (last != null && text.isDiacritic() && last.position().contains(text)) {
			last.position().mergeDiacritic(text);
			return;
		}
		if (last != null && last.position().isDiacritic() && text.contains(last.position())) {
			text.mergeDiacritic(last.position());
			characters.remove(characters.size() - 1);
		}
		characters.add(character);
	}

	private static @Nullable Painted lower(Map<Float, List<Painted>> same, float y, float near) {
		for (List<Painted> others : same.values()) {
			for (Painted other : others) {
				if (!other.repeated() && Math.abs(other.position().getY() - y) <= near) {
					return other;
				}
			}
		}
		return null;
	}

}
