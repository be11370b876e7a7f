package io.dromedary.intake;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.format.Sha256;
import org.apache.camel.component.file.GenericFile;
import org.jspecify.annotations.Nullable;

/**
 * A file in a watched folder, as it was when the door saw it.
 *
 * @param route id of the route that watches the folder
 * @param folder the watched folder, absolute
 */
record DroppedFile(String route, Path folder, Spot spot, Fingerprint seen) implements Parcel.Source {

	/**
	 * @throws IOException where it is no longer there
	 */
	static DroppedFile of(String route, GenericFile<File> file) throws IOException {
		Path folder = Path.of(file.getEndpointPath()).toAbsolutePath().normalize();
		Path path = file.getFile().toPath().toAbsolutePath().normalize();
		// a route of the user's own may have had it moved elsewhere first
		Spot spot = Spot.of(path.startsWith(folder) ? folder : Objects.requireNonNull(path.getParent()), path);
		return new DroppedFile(route, folder, spot, Fingerprint.of(spot));
	}

	Parcel parcel(@Nullable String key, Instructions instructions) {
		return new Parcel(key, new Origin("folder", route, name(), relative(), Instant.now()), instructions, this);
	}

	/**
	 * Door, path, size and time of change, hashed because a path may be longer than any
	 * column.
	 */
	String key() {
		String text = String.join("\0", route, relative(), String.valueOf(seen.size()), seen.modified().toString());
		return "folder:" + Sha256.of(text);
	}

	String name() {
		return spot.name().toString();
	}

	Shelf shelf() {
		return new Shelf(folder);
	}

	@Override
	public String place() {
		// On one line, whatever the name.
		return relative().replaceAll("\\p{Cntrl}", "?");
	}

	@Override
	public InputStream open() throws IOException {
		return spot.open();
	}

	@Override
	public boolean unchanged() {
		try {
			return Fingerprint.of(spot).equals(seen);
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public boolean letGo(String id) {
		return shelf().has(shelf().done(id, name())) || shelf().has(shelf().refused(id, name()));
	}

	private String relative() {
		return spot.below().toString().replace(File.separatorChar, '/');
	}

	@Override
	public String toString() {
		return "DroppedFile[" + route + "]";
	}

}
