package io.dromedary.deliver.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.BrokenFile;
import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * A file of {@code routes/mappings/}: SQL statements with named parameters, each ended by
 * a semicolon. Those at the beginning run once for a document, those behind a line
 * {@code -- lines} once for each row of the item table, those behind
 * {@code -- table NAME} for each row of that one.
 *
 * @param name of the file without its ending
 * @param sections in the order of the file
 */
record Mapping(String name, List<Section> sections) {

	/** Behind the marks of sections; the empty word is that of the document. */
	private static final Pattern MARK = Pattern.compile("(?im)^\\h*--\\h*(document|lines|table\\h+([\\w-]+))\\h*$");

	private static final String DOCUMENT = "";

	Mapping {
		sections = List.copyOf(sections);
	}

	/**
	 * @param rows name of the table whose rows they run for; empty: for the document
	 * @param statements without their semicolons
	 */
	record Section(String rows, List<String> statements) {

		boolean ofDocument() {
			return rows.equals(DOCUMENT);
		}

		/** The names that the statements want values of. */
		Set<String> names() {
			Set<String> names = new TreeSet<>();
			statements.forEach((statement) -> names.addAll(Mapping.names(statement)));
			return names;
		}

	}

	static Mapping parse(String fileName, String text) throws BrokenFile {
		List<Section> sections = new ArrayList<>();
		Matcher mark = MARK.matcher(text);
		String rows = DOCUMENT;
		int from = 0;
		while (mark.find()) {
			add(sections, rows, text.substring(from, mark.start()));
			String word = mark.group(1).toLowerCase(Locale.ROOT);
			rows = word.equals("document") ? DOCUMENT : (mark.group(2) != null) ? mark.group(2) : word;
			from = mark.end();
		}
		add(sections, rows, text.substring(from));
		if (sections.isEmpty()) {
			throw new BrokenFile(Sentence.of("deliver.sql.empty", fileName), 0, 0);
		}
		return new Mapping(fileName.replaceFirst("\\.sql$", ""), sections);
	}

	private static void add(List<Section> sections, String rows, String text) throws BrokenFile {
		List<String> statements;
		try {
			statements = Statements.of(text);
		}
		catch (IllegalArgumentException ex) {
			throw new BrokenFile(Sentence.of("deliver.sql.open"), 0, 0);
		}
		for (String statement : statements) {
			try {
				names(statement);
			}
			catch (InvalidDataAccessApiUsageException ex) {
				throw new BrokenFile(Sentence.of("deliver.sql.question-mark"), 0, 0);
			}
		}
		if (!statements.isEmpty()) {
			sections.add(new Section(rows, List.copyOf(statements)));
		}
	}

	/** As Spring reads them: not inside quotes and comments. */
	private static Set<String> names(String statement) {
		Set<String> names = new LinkedHashSet<>();
		NamedParameterUtils.buildValueArray(NamedParameterUtils.parseSqlStatement(statement), new SqlParameterSource() {
			@Override
			public boolean hasValue(String name) {
				return true;
			}

			@Override
			public @Nullable Object getValue(String name) {
				names.add(name);
				return null;
			}
		}, null);
		return names;
	}

}
