package io.dromedary.deliver.files;

import java.net.SocketException;
import java.util.Locale;
import java.util.Optional;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.SftpException;
import io.dromedary.document.DocumentException;
import io.dromedary.document.FailureTranslator;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;

/** Says what a route met that puts files on an SFTP server. */
class SftpTrouble implements FailureTranslator {

	/** Camel's own, for what has no cause, as a lost connection. */
	private static final String CAMEL = "org.apache.camel.component.file.";

	@Override
	public Optional<DocumentException> translate(Throwable failure, Service target) {
		return FailureTranslator.chain(failure)
			.flatMap((link) -> what(link).stream())
			.reduce((outer, inner) -> inner)
			.map((what) -> new ServiceUnavailable(target,
					Sentence.of("deliver.sftp." + what, String.valueOf(target.name()))));
	}

	private static Optional<String> what(Throwable link) {
		if (link instanceof JSchHostKeyException) {
			return Optional.of("host-key");
		}
		if (link instanceof JSchException refused) {
			return Optional.of(login(refused) ? "login" : "away");
		}
		if (link instanceof SftpException said) {
			return Optional.of(switch (said.id) {
				case ChannelSftp.SSH_FX_PERMISSION_DENIED -> "denied";
				case ChannelSftp.SSH_FX_NO_SUCH_FILE -> "folder";
				default -> "failed";
			});
		}
		if (link instanceof SocketException) {
			// a connection that was kept breaks with the next word on it
			return Optional.of("away");
		}
		return link.getClass().getName().startsWith(CAMEL) ? Optional.of("failed") : Optional.empty();
	}

	/** JSch tells a refused login from other failures by its words alone. */
	private static boolean login(JSchException failure) {
		String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
		return words.startsWith("auth ") || words.startsWith("userauth ")
				|| words.contains("too many authentication failures");
	}

}
