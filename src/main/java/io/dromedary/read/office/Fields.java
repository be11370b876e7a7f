package io.dromedary.read.office;

import java.util.ArrayDeque;
import java.util.Deque;

/** The fields that are open: what one does, then what came out, one in the other. */
final class Fields {

	/** Of each field, whether its result has begun. */
	private final Deque<Boolean> results = new ArrayDeque<>();

	/** What a DOCX says of one (ECMA-376 part 1, 17.16.18). */
	void step(String what) {
		switch (what) {
			case "begin" -> begin();
			case "separate" -> separate();
			case "end" -> end();
			default -> {
				// nothing else is known
			}
		}
	}

	void begin() {
		results.push(false);
	}

	void separate() {
		if (!results.isEmpty()) {
			results.pop();
			results.push(true);
		}
	}

	void end() {
		results.poll();
	}

	void clear() {
		results.clear();
	}

	/** Whether a text that stands here is printed. */
	boolean printed() {
		return !results.contains(false);
	}

}
