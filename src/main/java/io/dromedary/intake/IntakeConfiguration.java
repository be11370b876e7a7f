package io.dromedary.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.dromedary.home.Home;
import io.dromedary.home.Language;
import io.dromedary.ledger.DoorNotes;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Requests;
import io.dromedary.ledger.Store;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.context.annotation.DependsOn;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ FolderSettings.class, PressureSettings.class })
class IntakeConfiguration {

	/** Two seconds are soon enough for a disk to fill up, and cost nothing. */
	private static final Duration PAUSE = Duration.ofSeconds(2);

	/** An upload is to be answered in five seconds. */
	private static final Duration PATIENCE = Duration.ofMillis(3500);

	@Bean
	Intake intake(Store store, Ledger ledger, Sorter sorter, Pressure pressure, Doorkeeper doorkeeper) {
		return new Intake(store, ledger, sorter, pressure, doorkeeper);
	}

	@Bean
	UploadDoor uploadDoor(Store store, Ledger ledger, Requests requests, Sorter sorter, Pressure pressure) {
		return new UploadDoor(store, ledger, requests, sorter, pressure, PATIENCE);
	}

	/** After the store, so that its folder is there. */
	@Bean
	@DependsOn("store")
	Pressure pressure(@Value("${dromedary.store}") Path store, @Value("${dromedary.home}") Path home,
			ObjectProvider<Backlog> backlog, PressureSettings settings) {
		List<Path> folders = Stream.of(store, home.resolve("tmp"), home.resolve("databases"))
			.filter(Files::isDirectory)
			.toList();
		return new Pressure(folders, Pressure.Room::of, backlog.getIfAvailable(() -> () -> 0), settings, PAUSE);
	}

	@Bean
	FolderSight folderSight(@Value("${dromedary.home}") Path home) {
		return new FolderSight(home);
	}

	@Bean
	Doorkeeper doorkeeper(Pressure pressure, FolderSight sight) {
		return new Doorkeeper(pressure, sight);
	}

	@Bean
	DoorCheck doorCheck(Doorkeeper doorkeeper, ObjectProvider<CamelContext> camel) {
		return new DoorCheck(doorkeeper, camel::getObject);
	}

	@Bean
	DoorsHealth doorsHealthIndicator(Doorkeeper doorkeeper, Pressure pressure, ObjectProvider<CamelContext> camel) {
		return new DoorsHealth(doorkeeper, pressure, camel::getObject);
	}

	@Bean
	Settling settling(FolderSettings settings) {
		return new Settling(settings.patience(), System::nanoTime);
	}

	@Bean
	FolderFilter folderFilter(Settling settling, FolderSight sight) {
		return new FolderFilter(settling, sight);
	}

	@Bean
	Folder folder(FolderSettings settings, Settling settling, Ledger ledger, Language language,
			ObjectProvider<CamelContext> camel) {
		return new Folder(settings, settling, ledger, language.forSystem(), camel::getObject);
	}

	@Bean
	BucketClients bucketClients(Ledger ledger) {
		return new BucketClients(ledger);
	}

	@Bean
	Bucket bucket() {
		return new Bucket();
	}

	@Bean
	Mailboxes mailboxes(Environment environment, ObjectProvider<Home> home, DoorNotes notes, Doorkeeper doorkeeper) {
		return new Mailboxes(environment, home, notes, doorkeeper);
	}

}
