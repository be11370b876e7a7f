package io.dromedary.routes;

import io.dromedary.document.BrokenFile;

/** What a folder on disk says about a file. */
sealed interface DiskFile {

	record Text(String text) implements DiskFile {
	}

	record Unreadable(BrokenFile problem) implements DiskFile {
	}

	record Off() implements DiskFile {
	}

}
