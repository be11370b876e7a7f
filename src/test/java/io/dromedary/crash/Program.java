package io.dromedary.crash;

import java.nio.file.Path;

/** A hub over a home, with the boundaries put in from outside. */
interface Program {

	Traffic traffic();

	Hub start(Path home, CrashPoints points);

	/** A hub that runs. */
	interface Hub extends AutoCloseable {

		<T> T bean(Class<T> type);

		@Override
		void close();

	}

}
