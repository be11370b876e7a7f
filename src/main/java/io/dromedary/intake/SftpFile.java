package io.dromedary.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.format.Sha256;
import org.jspecify.annotations.Nullable;

/** A file on an SFTP server, as it was when the door listed it. */
final class SftpFile implements Parcel.Source {

	private final SftpDoor door;

	private final String route;

	private final SftpEntry seen;

	private @Nullable SftpStream stream;

	/**
	 * @param route id of the route of the door
	 */
	SftpFile(SftpDoor door, String route, SftpEntry seen) {
		this.door = door;
		this.route = route;
		this.seen = seen;
	}

	Parcel parcel(Instructions instructions) {
		String name = RemoteName.shown(seen.getFilename());
		Origin origin = new Origin("sftp", route, name, RemoteName.shown(seen.path()), Instant.now());
		return new Parcel(key(), origin, instructions, this);
	}

	/** Hashed because a path may be longer than any column. */
	String key() {
		String text = String.join("\0", route, seen.path(), String.valueOf(seen.size()),
				String.valueOf(seen.changed()));
		return "sftp:" + Sha256.of(text);
	}

	String route() {
		return route;
	}

	SftpEntry seen() {
		return seen;
	}

	@Override
	public InputStream open() throws IOException {
		SftpStream opened = door.open(seen.path());
		stream = opened;
		return opened;
	}

	/** Whether as much was read as was listed: a cut connection may end like a file. */
	@Override
	public boolean unchanged() {
		SftpStream read = stream;
		return read != null && read.count() == seen.size();
	}

	@Override
	public boolean letGo(String id) {
		return door.letGo(this, id);
	}

	@Override
	public String toString() {
		return "SftpFile[" + route + "]";
	}

}
