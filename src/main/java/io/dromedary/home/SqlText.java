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

	/** A program says some hundred different ones; values are no part of them. */
	private static final int MOST = 1000;

	private static final Map<String, SqlText> KNOWN = new ConcurrentHashMap<>();

	static SqlText of(String sql) {
		SqlText known = KNOWN.get(sql);
		if (known != null) {
			return known;
		}
		String said = sql.strip().toLowerCase(Locale.ROOT);
		SqlText text = new SqlText(
				(said.startsWith("select") || said.startsWith("values")) && !LOCK.matcher(said).find(),
				said.equals("checkpoint sync"), LOCK_AT_END.matcher(sql).replaceFirst(""));
		if (KNOWN.size() < MOST) {
			KNOWN.put(sql, text);
		}
		return text;
	}

	/**
	 * The arguments of a call of JDBC, of which the first may be SQL, that asks for no
	 * lock at its end.
	 */
	static @Nullable Object @Nullable [] withoutLock(@Nullable Object @Nullable [] arguments) {
		if (arguments == null || arguments.length == 0 || !(arguments[0] instanceof String sql)) {
			return arguments;
		}
		@Nullable Object[] changed = arguments.clone();
		changed[0] = of(sql).withoutLock();
		return changed;
	}

}
