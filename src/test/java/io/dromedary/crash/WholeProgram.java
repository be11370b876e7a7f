package io.dromedary.crash;

import java.nio.file.Path;

import io.dromedary.fakes.WholeHub;

/** All that a user starts, with the shipped routes and types. */
class WholeProgram implements Program {

	private static final String CARD = "Nome: %s\nNato il: 14/05/1987\nNumero carta: %s\nScadenza: 14.05.2033\n";

	@Override
	public Traffic traffic() {
		return new Traffic(CARD.formatted("Mario Rossi", "AZ1234567"), "%PDF-1.7\nbroken",
				CARD.formatted("Rosmunda Vitale Ortica", "AZ1234568"),
				CARD.formatted("Rosmunda Vitale Ortica", "AZ1234570"), CARD.formatted("Mario Rossi", "AZ1234569"),
				CARD.formatted("Mario Rossi", "AZ1234571"), CARD.formatted("Mario Rossi", "AZ1234572"), "identity_card",
				0, "numero_documento");
	}

	@Override
	public Hub start(Path home, CrashPoints points) {
		WholeHub hub = WholeHub.at(home)
			.with("dromedary.folder.settle", "0s")
			.with("dromedary.folder.settle-unfinished", "0s")
			.with("dromedary.folder.poll", "200")
			.with("dromedary.work.poll", "300ms")
			.with("dromedary.work.stop", "2s")
			.with("dromedary.work.quick", "1h")
			.with("dromedary.work.readers", "1")
			.with("dromedary.work.extractors", "1")
			.with("dromedary.work.deliverers", "1")
			.with("dromedary.read.engines", "1")
			.with("logging.level.root", "error")
			.with("spring.main.register-shutdown-hook", "false")
			.bean("crashWiring", new CrashWiring(points))
			.start();
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

}
