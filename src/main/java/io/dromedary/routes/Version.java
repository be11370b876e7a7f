package io.dromedary.routes;

import java.util.Map;
import java.util.TreeMap;

import io.dromedary.document.BrokenFile;
import io.dromedary.routes.RouteFile.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The version of a file that is wanted.
 *
 * @param text empty where it is switched off or cannot be read
 */
record Version(String name, Origin origin, String text, @Nullable BrokenFile unreadable) {

	/** What is shipped, overlaid by what a folder says. */
	static Map<String, Version> of(Map<String, String> shipped, Map<String, DiskFile> disk) {
		Map<String, Version> wanted = new TreeMap<>();
		shipped.forEach((name, text) -> wanted.put(name, new Version(name, Origin.SHIPPED, text, null)));
		disk.forEach((name, file) -> wanted.put(name, of(name, file, shipped.get(name))));
		return wanted;
	}

	private static Version of(String name, DiskFile file, @Nullable String shipped) {
		Origin origin = (shipped != null) ? Origin.CHANGED : Origin.OWN;
		if (file instanceof DiskFile.Text text) {
			return new Version(name, text.text().equals(shipped) ? Origin.SHIPPED : origin, text.text(), null);
		}
		if (file instanceof DiskFile.Unreadable broken) {
			return new Version(name, origin, "", broken.problem());
		}
		return new Version(name, Origin.OFF, "", null);
	}

	boolean isOff() {
		return origin == Origin.OFF;
	}

	String readableText() throws BrokenFile {
		if (unreadable != null) {
			throw unreadable;
		}
		return text;
	}

}
