package io.dromedary.home;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What the text of a statement says of it. */
final class SqlText {

	private static final Pattern LOCK = Pattern.compile("\\bfor\\s+update\\b");

	private static final Pattern LOCK_AT_END = Pattern.compile("\\s+for\\s+update\\s*$", Pattern.CASE_INSENSITIVE);

	private SqlText() {
	}

	/** Whether it neither writes nor locks. */
	static boolean reads(String sql) {
		String said = sql.strip().toLowerCase(Locale.ROOT);
		return (said.startsWith("select") || said.startsWith("values")) && !LOCK.matcher(said).find();
	}

	static boolean syncs(String sql) {
		return sql.equalsIgnoreCase("checkpoint sync");
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
		changed[0] = LOCK_AT_END.matcher(sql).replaceFirst("");
		return changed;
	}

}
