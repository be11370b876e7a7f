package io.dromedary.console;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** How much a field wants to be looked at, in the words of the style sheet. */
final class Level {

	static final String SURE = "sure";

	static final String EMPTY = "empty";

	private Level() {
	}

	/** That of the worst remark; without any, whether there is a value. */
	static String of(List<Remark> remarks, @Nullable String value) {
		return remarks.stream()
			.map(Remark::level)
			.filter((level) -> !level.equals("note"))
			.findFirst()
			.orElse((value == null || value.isEmpty()) ? EMPTY : SURE);
	}

	static boolean doubtful(String level) {
		return !level.equals(SURE) && !level.equals(EMPTY);
	}

}
