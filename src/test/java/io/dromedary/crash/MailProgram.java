package io.dromedary.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.dromedary.fakes.MailServer;
import io.dromedary.fakes.TestHub;
import io.dromedary.intake.Sorter;

/**
 * Ledger, work and intake with the shipped route of the mail door. Each home watches the
 * mailbox of a user of its own name; the port of the server lies beside the homes.
 */
class MailProgram implements Program {

	@Override
	public Traffic traffic() {
		return new SmallProgram().traffic();
	}

	@Override
	public Hub start(Path home, CrashPoints points) {
		String user = String.valueOf(home.getFileName());
		CrashSockets.watch(user, points);
		TestHub.Builder builder = TestHub.at(home)
			.rooms("io.dromedary.intake")
			.bean("sorter", (Sorter) (content, fileName) -> false)
			.bean("crashWiring", new CrashWiring(points))
			.with("camel.main.routes-include-pattern",
					"file:routes/errors.camel.yaml,file:routes/intake.camel.yaml,file:routes/from-mail.camel.yaml")
			.with("dromedary.mail.properties[mail.imap.socketFactory.class]", CrashSockets.class.getName())
			.with("dromedary.mail.move-to", "Done")
			.with("logging.level.root", "error")
			.with("spring.main.register-shutdown-hook", "false");
		MailServer.settings(port(home), user).forEach(builder::with);
		TestHub hub = builder.start();
		return new Hub() {
			@Override
			public <T> T bean(Class<T> type) {
				return hub.bean(type);
			}

			@Override
			public void close() {
				hub.close();
			}
		};
	}

	static void port(Path folder, int port) throws IOException {
		Files.writeString(folder.resolve("imap-port"), String.valueOf(port));
	}

	private static int port(Path home) {
		try {
			return Integer.parseInt(Files.readString(home.resolveSibling("imap-port")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
