package io.dromedary.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.ChannelSftp.LsEntry;
import com.jcraft.jsch.ChannelSftp.LsEntrySelector;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import io.dromedary.document.ServiceUnavailable;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.apache.camel.util.FileUtil;

/**
 * The files of an SFTP server in place of Camel's own operations, which take {@code *}
 * and {@code ?} in a name for patterns (and would delete or move other files), read names
 * as UTF-8 only, and cannot look at one file without listing its folder.
 * <p>
 * Paths are relative to the folder of the door, with {@code /}, or absolute; their
 * characters are the bytes of the server ({@link RemoteName}).
 */
class SftpServer extends SftpConnection {

	private String root = "";

	SftpServer(SftpEndpoint endpoint) {
		super(endpoint);
	}

	@Override
	void connected() {
		root = root(RemoteName.raw(own()));
	}

	/**
	 * Camel takes the slash from the beginning of the folder: a folder that is not below
	 * the one the login leads to is looked for from the top.
	 */
	private String root(String folder) {
		boolean below = folder.isEmpty() || stat(folder).isPresent();
		return (below || stat("/" + folder).isEmpty()) ? folder : "/" + folder;
	}

	private String own() {
		return FileUtil.stripTrailingSeparator(configuration().getDirectory());
	}

	/** The folder as Camel names it: its own before it. */
	@Override
	public SftpRemoteFile<?>[] listFiles(String path) {
		String own = own();
		String folder = path.startsWith(own) ? path.substring(own.length()) : path;
		return list(folder.startsWith("/") ? folder.substring(1) : folder).toArray(SftpRemoteFile<?>[]::new);
	}

	/**
	 * What lies in a folder, hidden files and links left out; nothing where one below
	 * that of the door may not be read or has left.
	 * @throws ServiceUnavailable {@code source}
	 */
	List<SftpEntry> list(String folder) {
		List<SftpEntry> found = new ArrayList<>();
		try {
			channel().ls(pattern(folder.isEmpty() && root.isEmpty() ? "." : folder), (entry) -> {
				add(found, folder, entry);
				return LsEntrySelector.CONTINUE;
			});
		}
		catch (SftpException ex) {
			if (folder.isEmpty() && missing(ex)) {
				throw trouble.ofMissingFolder();
			}
			if (folder.isEmpty() || !missing(ex) && ex.id != ChannelSftp.SSH_FX_PERMISSION_DENIED) {
				throw failed(ex);
			}
			return List.of();
		}
		return found;
	}

	private static void add(List<SftpEntry> found, String folder, LsEntry entry) {
		SftpATTRS seen = entry.getAttrs();
		boolean other = seen.isLink() || seen.isFifo() || seen.isSock() || seen.isChr() || seen.isBlk();
		if (!entry.getFilename().startsWith(".") && !other) {
			String path = folder.isEmpty() ? entry.getFilename() : folder + "/" + entry.getFilename();
			found.add(new SftpEntry(path, seen.isDir(), seen.getSize(), seen.getMTime()));
		}
	}

	/** Empty where there is no such file. */
	Optional<SftpEntry> stat(String path) {
		try {
			SftpATTRS seen = channel().lstat(pattern(path));
			return Optional.of(new SftpEntry(path, seen.isDir(), seen.getSize(), seen.getMTime()));
		}
		catch (SftpException ex) {
			if (missing(ex)) {
				return Optional.empty();
			}
			throw failed(ex);
		}
	}

	/**
	 * The content, which is never in memory as a whole. Where the connection is cut,
	 * reading fails with {@link ServiceUnavailable}.
	 * @throws FileNotFoundException where there is no such file (any more)
	 */
	SftpStream open(String path) throws IOException {
		try {
			return new SftpStream(channel().get(pattern(path)), () -> {
				forceDisconnect();
				return trouble.ofBrokenConnection();
			});
		}
		catch (SftpException ex) {
			if (missing(ex)) {
				throw new FileNotFoundException();
			}
			throw failed(ex);
		}
	}

	/**
	 * @return false where it is not there, or the folder of its new place is not
	 */
	boolean rename(String from, String to) {
		return done((files) -> files.rename(pattern(from), pattern(to)));
	}

	/**
	 * @return false where it is not there (any more)
	 */
	boolean remove(String path) {
		return done((files) -> files.rm(pattern(path)));
	}

	/** Makes a folder in one that is there. */
	void make(String folder) {
		if (stat(folder).isEmpty()) {
			done((files) -> files.mkdir(pattern(folder)));
		}
	}

	private boolean done(Command command) {
		try {
			command.run(channel());
			return true;
		}
		catch (SftpException ex) {
			if (missing(ex)) {
				return false;
			}
			throw failed(ex);
		}
	}

	private static boolean missing(SftpException failure) {
		return failure.id == ChannelSftp.SSH_FX_NO_SUCH_FILE;
	}

	private String pattern(String path) {
		String whole = (path.startsWith("/") || root.isEmpty()) ? path : path.isEmpty() ? root : root + "/" + path;
		return whole.replaceAll("[\\\\*?]", "\\\\$0");
	}

	/** What is asked of the server. */
	@FunctionalInterface
	private interface Command {

		void run(ChannelSftp files) throws SftpException;

	}

}
