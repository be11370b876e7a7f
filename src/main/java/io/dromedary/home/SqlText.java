package io.dromedary.home;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What the text of a statement says of it.
 *
 * @param reads whether it neither writes nor locks
 * @param syncs whether it asks for what was committed to be on the disk
 * @param withoutLock the same without the lock that it asks for at its end
 */
record SqlText(boolean reads, boolean syncs, String withoutLock) {

	private static final Pattern LOCK = Pattern.compile("\\bfor\\s+update\\b");

	private static final Pattern LOCK_AT_END = Pattern.compile("\\s+for\\s+update\\s*$", Pattern.CASE_INSENSITIVE);

	/** A program prepares some hundred different ones. */
	private static final int MOST = 1000;

	private static final Map<String, SqlText> PREPARED = new ConcurrentHashMap<>();

	/** For a statement that is prepared: its values are no part of it. */
	static SqlText prepared(String sql) {
		SqlText known = PREPARED.get(sql);
		if (known == null) {
			known = of(sql);
			if (PREPARED.size() < MOST) {
				PREPARED.put(sql, known);
			}
		}
		return known;
	}

	/** Not remembered: values may stand in it. */
	static SqlText of(String sql) {
		String said = sql.strip().toLowerCase(Locale.ROOT);
		return new SqlText((said.startsWith("select") || said.startsWith("values")) && !LOCK.matcher(said).find(),
				said.equals("checkpoint sync"), LOCK_AT_END.matcher(sql).replaceFirst(""));
	}

	/** The SQL in the arguments of a call of JDBC; null where there is none. */
	static @Nullable String in(@Nullable Object @Nullable [] arguments) {
		return (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) ? sql : null;
	}

	/** The arguments of a call of JDBC, of which the first is this, if there is any. */
	static @Nullable Object @Nullable [] withoutLock(@Nullable SqlText text, @Nullable Object @Nullable [] arguments) {
		if (text == null || arguments == null) {
			return arguments;
		}
		@Nullable Object[] changed = arguments.clone();
		changed[0] = text.withoutLock();
		return changed;
	}

}
