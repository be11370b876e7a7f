package io.dromedary.intake;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import io.dromedary.document.ServiceUnavailable;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.remote.RemoteFileConfiguration;
import org.apache.camel.component.file.remote.SftpConfiguration;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.apache.camel.component.file.remote.SftpOperations;
import org.jspecify.annotations.Nullable;

/**
 * A connection to an SFTP server as Camel sets it up, in which names are bytes
 * ({@link RemoteName}), and which says what keeps it from coming about.
 */
class SftpConnection extends SftpOperations {

	private final SftpEndpoint endpoint;

	final SftpTrouble trouble;

	private volatile @Nullable Session session;

	private volatile @Nullable ChannelSftp channel;

	SftpConnection(SftpEndpoint endpoint) {
		this.endpoint = endpoint;
		this.trouble = new SftpTrouble(endpoint.getConfiguration());
		setEndpoint(endpoint);
	}

	/**
	 * @throws ServiceUnavailable {@code source}, which says what to do
	 */
	@Override
	public boolean connect(RemoteFileConfiguration configuration, @Nullable Exchange exchange) {
		if (!isConnected()) {
			forceDisconnect();
			try {
				connect(session(configuration), configuration.getConnectTimeout());
			}
			catch (JSchException ex) {
				forceDisconnect();
				throw trouble.ofConnecting(ex);
			}
			connected();
		}
		return true;
	}

	/** It is another connection than before. */
	void connected() {
	}

	private Session session(RemoteFileConfiguration configuration) {
		try {
			return createSession(configuration);
		}
		catch (JSchException ex) {
			throw trouble.ofKeyFile();
		}
	}

	private void connect(Session next, int timeout) throws JSchException {
		session = next;
		next.connect(timeout);
		ChannelSftp files = (ChannelSftp) next.openChannel("sftp");
		files.setFilenameEncoding(RemoteName.BYTES);
		files.connect(timeout);
		channel = files;
	}

	@Override
	public boolean isConnected() {
		Session now = session;
		ChannelSftp files = channel;
		return now != null && now.isConnected() && files != null && files.isConnected();
	}

	@Override
	public boolean sendNoop() {
		Session now = session;
		try {
			if (now != null && isConnected()) {
				now.sendKeepAliveMsg();
				return true;
			}
		}
		catch (Exception ex) {
			forceDisconnect();
		}
		return false;
	}

	@Override
	public void disconnect() {
		forceDisconnect();
	}

	@Override
	public void forceDisconnect() {
		Session now = session;
		channel = null;
		session = null;
		if (now != null) {
			now.disconnect();
		}
	}

	final ChannelSftp channel() {
		ChannelSftp files = channel;
		if (files == null) {
			throw trouble.ofBrokenConnection();
		}
		return files;
	}

	/**
	 * What the server says has no cause; after anything else the connection is useless.
	 */
	final ServiceUnavailable failed(SftpException failure) {
		if (failure.getCause() != null || !isConnected()) {
			forceDisconnect();
			return trouble.ofBrokenConnection();
		}
		return trouble.ofRefusal(failure.id);
	}

	final SftpConfiguration configuration() {
		return endpoint.getConfiguration();
	}

}
