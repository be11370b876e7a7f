package io.dromedary.deliver.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts SQL at semicolons outside of quotes and comments; comments are left out. */
final class Statements {

	/** Comments, quoted text and names, and the end of a statement. */
	private static final Pattern TOKEN = Pattern.compile(
			"--[^\n]*|/\\*.*?(?:\\*/|\\z)|'(?:[^']|'')*+'?|\"(?:[^\"]|\"\")*+\"?|`[^`]*+`?|;|[^;'\"`/-]++|[/-]",
			Pattern.DOTALL);

	private Statements() {
	}

	/**
	 * The statements without their semicolons.
	 * @throws IllegalArgumentException where a comment or a quote has no end
	 */
	static List<String> of(String text) {
		List<String> statements = new ArrayList<>();
		StringBuilder current = new StringBuilder();
		Matcher token = TOKEN.matcher(text);
		while (token.find()) {
			String found = token.group();
			requireEnd(found);
			if (found.equals(";")) {
				add(statements, current);
			}
			else {
				current.append(found.startsWith("--") || found.startsWith("/*") ? " " : found);
			}
		}
		add(statements, current);
		return statements;
	}

	private static void requireEnd(String token) {
		char first = token.charAt(0);
		boolean quoted = first == '\'' || first == '"' || first == '`';
		boolean open = quoted && (token.length() < 2 || token.charAt(token.length() - 1) != first)
				|| token.startsWith("/*") && (token.length() < 4 || !token.endsWith("*/"));
		if (open) {
			throw new IllegalArgumentException("no end");
		}
	}

	private static void add(List<String> statements, StringBuilder current) {
		String statement = current.toString().strip();
		if (!statement.isEmpty()) {
			statements.add(statement);
		}
		current.setLength(0);
	}

}
