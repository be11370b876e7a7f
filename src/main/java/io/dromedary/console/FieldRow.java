package io.dromedary.console;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A field of the form.
 *
 * @param value what stands in the input
 * @param shown what stood there before a person typed; what differs from it is a
 * correction
 * @param printed what is printed, where that is not the value
 * @param typed what a person typed on a version that is past; null where nothing
 * @param mode which keyboard fits: {@code text} or {@code decimal}
 * @param sure how sure the value is, in words
 */
record FieldRow(String name, String title, boolean key, String value, String shown, @Nullable String printed,
		@Nullable String typed, String mode, String level, List<String> sure, List<Remark> remarks,
		@Nullable Snippet snippet) {

	public boolean doubtful() {
		return Level.doubtful(level);
	}

	public boolean changed() {
		return Typed.differ(value, shown);
	}

	@Override
	public String toString() {
		return "FieldRow[" + name + "]";
	}

}
