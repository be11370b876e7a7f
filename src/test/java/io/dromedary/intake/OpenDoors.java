package io.dromedary.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.dromedary.fakes.FakeLedger;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Store;
import org.springframework.util.unit.DataSize;

/** An intake that nothing holds back. */
final class OpenDoors {

	private OpenDoors() {
	}

	static UploadDoor uploads(Store store, FakeLedger ledger) {
		return new UploadDoor(store, ledger, ledger, (content, name) -> false, none(), Duration.ofSeconds(30));
	}

	static Pressure none() {
		return new Pressure(List.of(), Pressure.Room::of, () -> 0, new PressureSettings(DataSize.ofBytes(0), 1),
				Duration.ZERO);
	}

	static Intake intake(Store store, Ledger ledger) {
		return intake(store, ledger, doorkeeper());
	}

	static Intake intake(Store store, Ledger ledger, Doorkeeper doorkeeper) {
		return new Intake(store, ledger, (content, name) -> false, none(), doorkeeper);
	}

	static Doorkeeper doorkeeper() {
		return new Doorkeeper(none(), new FolderSight(Path.of("target")));
	}

}
