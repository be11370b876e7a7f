package io.dromedary.intake;

import java.util.List;

import io.dromedary.ledger.Arrival;
import io.dromedary.ledger.Ledger;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.camel.component.file.remote.SftpConfiguration;
import org.apache.camel.component.file.remote.SftpConsumer;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.apache.camel.component.file.remote.SftpRemoteFile;

/**
 * The beans {@code sftp-move}, {@code sftp-delete} and {@code sftp-leave}, each the
 * {@code processStrategy} of SFTP doors that do so with a file once it was taken in.
 */
@SuppressWarnings("rawtypes")
class SftpStrategy implements GenericFileProcessStrategy<SftpRemoteFile> {

	/** Files of one look at most: each is an exchange from its beginning. */
	private static final int MOST = 1000;

	/**
	 * After so many milliseconds without a word a server is asked whether it is there.
	 */
	private static final int SILENCE = 30_000;

	private final SftpSettings settings;

	private final SftpDoor.After after;

	private final Ledger ledger;

	private final Doorkeeper doorkeeper;

	SftpStrategy(SftpSettings settings, SftpDoor.After after, Ledger ledger, Doorkeeper doorkeeper) {
		this.doorkeeper = doorkeeper;
		this.settings = settings;
		this.after = after;
		this.ledger = ledger;
	}

	/**
	 * Where the file of a document lies once it was taken in, for people.
	 * @param path as in its origin
	 */
	List<String> copies(SftpConfiguration server, String id, String fileName, String path) {
		String folder = "sftp://" + server.getHost() + ":" + server.getPort() + "/" + server.getDirectory() + "/";
		return switch (after) {
			case MOVE -> List.of(folder + settings.done() + "/" + Shelf.shortened(id + "-" + fileName));
			case LEAVE -> List.of(folder + path);
			case DELETE -> List.of();
		};
	}

	/** Makes a consumer of Camel a door. */
	@Override
	public void prepareOnStartup(GenericFileOperations<SftpRemoteFile> operations,
			GenericFileEndpoint<SftpRemoteFile> endpoint) {
		SftpEndpoint server = (SftpEndpoint) endpoint;
		SftpConfiguration configuration = server.getConfiguration();
		configuration.setThrowExceptionOnConnectFailed(true);
		configuration.setStepwise(false);
		configuration.setSoTimeout(SILENCE);
		if (configuration.getPreferredAuthentications() == null) {
			// without the Kerberos that JSch begins with, which asks on the console
			configuration.setPreferredAuthentications("publickey,keyboard-interactive,password");
		}
		for (Route route : endpoint.getCamelContext().getRoutes()) {
			Consumer consumer = route.getConsumer();
			if (route.getEndpoint() == endpoint && consumer instanceof SftpConsumer looking) {
				looking
					.setOperations(new SftpDoor(server, settings, after, MOST, ledger, doorkeeper, System::nanoTime));
				looking.setRetrieveFile(false);
				looking.setMaxMessagesPerPoll(MOST);
				looking.setGreedy(true);
			}
		}
	}

	@Override
	public boolean begin(GenericFileOperations<SftpRemoteFile> operations, GenericFileEndpoint<SftpRemoteFile> endpoint,
			Exchange exchange, GenericFile<SftpRemoteFile> file) {
		SftpDoor door = (SftpDoor) operations;
		SftpFile found = new SftpFile(door, exchange.getFromRouteId(), (SftpEntry) file.getFile());
		exchange.setProperty(Transport.SFTP_FILE, found);
		return door.admits(found);
	}

	/** Its route has ended well: it was taken in where there is an arrival. */
	@Override
	public void commit(GenericFileOperations<SftpRemoteFile> operations, GenericFileEndpoint<SftpRemoteFile> endpoint,
			Exchange exchange, GenericFile<SftpRemoteFile> file) {
		SftpFile taken = exchange.getProperty(Transport.SFTP_FILE, SftpFile.class);
		if (taken != null && exchange.getMessage().getBody() instanceof Arrival arrival) {
			((SftpDoor) operations).took(taken, arrival.entry().id());
		}
	}

	@Override
	public void abort(GenericFileOperations<SftpRemoteFile> operations, GenericFileEndpoint<SftpRemoteFile> endpoint,
			Exchange exchange, GenericFile<SftpRemoteFile> file) {
		// it is offered again
	}

	@Override
	public void rollback(GenericFileOperations<SftpRemoteFile> operations, GenericFileEndpoint<SftpRemoteFile> endpoint,
			Exchange exchange, GenericFile<SftpRemoteFile> file) {
		// it is offered again
	}

}
