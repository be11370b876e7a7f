package io.dromedary;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;

/** The words of a page that come from no bundle. */
final class PageWords extends AbstractSimpleMarkupHandler {

	private static final Set<String> SHOWN = Set.of("alt", "title", "placeholder", "aria-label", "aria-description");

	private static final Set<String> REPLACED = Set.of("th:text", "th:utext", "th:replace", "th:insert");

	/** Keys of the keyboard and commands are the same in both languages. */
	private static final Set<String> NO_WORDS = Set.of("script", "style", "kbd", "code");

	/** An expression without another one in it. */
	private static final Pattern EXPRESSION = Pattern.compile("\\[?\\[?[#$@~*]\\{[^{}]*}]?]?");

	private static final Pattern LITERAL = Pattern.compile("'([^']*)'|\\|([^|]*)\\|");

	private final String page;

	private final List<String> found = new ArrayList<>();

	/** For every open element whether its text is replaced. */
	private final Deque<Boolean> open = new ArrayDeque<>();

	private PageWords(String page) {
		this.page = page;
	}

	static List<String> in(Path page) {
		var words = new PageWords(String.valueOf(page.getFileName()));
		try {
			new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(Sources.read(page), words);
		}
		catch (ParseException ex) {
			throw new AssertionError(page.toString(), ex);
		}
		return words.found;
	}

	@Override
	public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
		open.push(look(name, attributes));
	}

	@Override
	public void handleStandaloneElement(String name, Map<String, String> attributes, boolean minimized, int line,
			int column) {
		look(name, attributes);
	}

	@Override
	public void handleCloseElement(String name, int line, int column) {
		open.poll();
	}

	@Override
	public void handleAutoCloseElement(String name, int line, int column) {
		open.poll();
	}

	@Override
	public void handleText(char[] text, int offset, int length, int line, int column) {
		if (!open.contains(true)) {
			note(new String(text, offset, length));
		}
	}

	private boolean look(String name, Map<String, String> given) {
		if (NO_WORDS.contains(name)) {
			return true;
		}
		Map<String, String> attributes = (given != null) ? given : Map.of();
		attributes.forEach((attribute, value) -> {
			if (SHOWN.contains(attribute) && !attributes.containsKey("th:" + attribute)) {
				note(value);
			}
			String plain = attribute.replace("th:", "");
			if (attribute.startsWith("th:") && (SHOWN.contains(plain) || plain.matches("u?text"))) {
				LITERAL.matcher(withoutExpressions(value))
					.results()
					.forEach((literal) -> note((literal.group(1) != null) ? literal.group(1) : literal.group(2)));
			}
		});
		return attributes.keySet().stream().anyMatch(REPLACED::contains);
	}

	private void note(String text) {
		String words = withoutExpressions(String.valueOf(text)).replace("Dromedary", "").strip();
		if (words.replaceAll("&\\w+;", "").chars().anyMatch(Character::isLetter)) {
			found.add(page + ": " + words);
		}
	}

	private static String withoutExpressions(String text) {
		String before = text;
		String after = EXPRESSION.matcher(before).replaceAll("");
		while (!after.equals(before)) {
			before = after;
			after = EXPRESSION.matcher(before).replaceAll("");
		}
		return after;
	}

}
