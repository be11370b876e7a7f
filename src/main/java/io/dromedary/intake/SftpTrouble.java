package io.dromedary.intake;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.JSchUnknownHostKeyException;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import org.apache.camel.component.file.remote.SftpConfiguration;

/** Says what an SFTP door ran into and what to do. */
final class SftpTrouble {

	private final SftpConfiguration server;

	SftpTrouble(SftpConfiguration server) {
		this.server = server;
	}

	ServiceUnavailable ofConnecting(JSchException failure) {
		if (failure instanceof JSchUnknownHostKeyException) {
			return said("unknown-key", server.getHost(), port(), hosts());
		}
		if (failure instanceof JSchHostKeyException) {
			return said("changed-key", server.getHost(), port(), hosts(), entry());
		}
		if (login(failure)) {
			return said("login", server.getHost());
		}
		return said((failure instanceof JSchAlgoNegoFailException) ? "too-old" : "unreachable", server.getHost(),
				port());
	}

	/** JSch tells a refused login from other failures by its words alone. */
	private static boolean login(JSchException failure) {
		String words = String.valueOf(failure.getMessage()).toLowerCase(java.util.Locale.ROOT);
		return words.startsWith("auth ") || words.startsWith("userauth ")
				|| words.contains("too many authentication failures");
	}

	ServiceUnavailable ofKeyFile() {
		return said("key-file", String.valueOf(server.getPrivateKeyFile()));
	}

	ServiceUnavailable ofMissingFolder() {
		return said("no-folder", server.getHost(), server.getDirectory());
	}

	ServiceUnavailable ofBrokenConnection() {
		return said("cut-off", server.getHost());
	}

	/**
	 * @param status as in draft-ietf-secsh-filexfer-02, section 7
	 */
	ServiceUnavailable ofRefusal(int status) {
		return (status == ChannelSftp.SSH_FX_PERMISSION_DENIED) ? said("denied", server.getHost())
				: said("failed", server.getHost(), status);
	}

	private static ServiceUnavailable said(String what, Object... arguments) {
		return new ServiceUnavailable(Service.Kind.SOURCE, Sentence.of("intake.sftp." + what, arguments));
	}

	/** As text, because a number would be printed with a separator. */
	private String port() {
		return String.valueOf(server.getPort());
	}

	private String hosts() {
		return String.valueOf(server.getKnownHostsFile());
	}

	/** What {@code ssh-keygen -R} wants to hear. */
	private String entry() {
		return (server.getPort() == 22) ? server.getHost() : "[" + server.getHost() + "]:" + server.getPort();
	}

}
