package io.dromedary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.api.Announcer;
import io.dromedary.api.CarriedFiles;
import io.dromedary.api.Doors;
import io.dromedary.api.PageDrawer;
import io.dromedary.api.Receiver;
import io.dromedary.api.RouteListing;
import io.dromedary.api.Settler;
import io.dromedary.api.Targets;
import io.dromedary.api.UnusableCorrection;
import io.dromedary.deliver.hook.Announcements;
import io.dromedary.document.Content;
import io.dromedary.document.Instructions;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.extract.ChatSettings;
import io.dromedary.extract.ModelLook;
import io.dromedary.extract.ModelPorts;
import io.dromedary.home.SelfCheck;
import io.dromedary.home.StartupLines;
import io.dromedary.intake.Backlog;
import io.dromedary.intake.Door;
import io.dromedary.intake.DoorCheck;
import io.dromedary.intake.Doorkeeper;
import io.dromedary.intake.Folder;
import io.dromedary.intake.SftpCopies;
import io.dromedary.intake.Sorter;
import io.dromedary.intake.Trouble;
import io.dromedary.intake.UploadDoor;
import io.dromedary.ledger.Arrival;
import io.dromedary.ledger.Step;
import io.dromedary.read.PagePictures;
import io.dromedary.read.ReadComponent;
import io.dromedary.read.XmlAttachments;
import io.dromedary.review.Corrections;
import io.dromedary.review.RefusedCorrection;
import io.dromedary.review.Settle;
import io.dromedary.routes.Explanation;
import io.dromedary.routes.RouteFile;
import io.dromedary.routes.RouteFiles;
import io.dromedary.split.Containers;
import io.dromedary.work.Workload;
import io.dromedary.work.Outside;
import io.dromedary.work.Workshop;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Joins the rooms that do not know each other. */
@Configuration(proxyBeanMethods = false)
class Wiring {

	private static final Pattern TARGET_FILE = Pattern.compile("to-(.+)\\.camel\\.yaml");

	@Bean
	Receiver receiver(UploadDoor door) {
		return new UploadReceiver(door);
	}

	/**
	 * By their steps, and by their files: while a route is loaded anew nothing does its
	 * step, and yet it is not switched off.
	 */
	@Bean
	Targets targets(Workshop workshop, RouteFiles files) {
		return () -> {
			Set<String> names = new TreeSet<>(workshop.targets());
			files.list()
				.stream()
				.filter((file) -> !file.ids().isEmpty())
				.map((file) -> TARGET_FILE.matcher(file.file()))
				.filter(Matcher::matches)
				.forEach((file) -> names.add(file.group(1)));
			if (files.list().isEmpty()) {
				throw new ServiceUnavailable(Service.Kind.TARGETS, Sentence.of("api.starting"));
			}
			return names;
		};
	}

	@Bean
	Announcer announcer(Announcements announcements) {
		return new WiringHooks(announcements);
	}

	@Bean
	Sorter sorter(Containers containers) {
		return containers::container;
	}

	/** A document that a model reads waits for its server. */
	@Bean
	Outside outside(ChatSettings chat) {
		return (step) -> Step.EXTRACT.equals(step) && chat.enabled();
	}

	@Bean
	Backlog backlog(Workload workload) {
		return workload::waiting;
	}

	@Bean
	Doors doors(Folder folder, SftpCopies sftp) {
		return (entry) -> Stream.concat(folder.copies(entry).stream().map(Path::toString), sftp.of(entry).stream())
			.toList();
	}

	@Bean
	Settler settler(Settle settle) {
		return (seen, correction) -> {
			try {
				return settle.settle(seen,
						new Corrections(correction.fields(), correction.lines(), correction.insist()));
			}
			catch (RefusedCorrection ex) {
				throw new UnusableCorrection(ex.findings(), ex.insistable());
			}
		};
	}

	@Bean
	PageDrawer pageDrawer(PagePictures pictures) {
		return pictures::draw;
	}

	@Bean
	CarriedFiles carriedFiles(XmlAttachments attachments) {
		return new WiringFiles(attachments);
	}

	/** Says which model reads; without one, which servers on this machine could. */
	@Bean
	@Order(10)
	StartupLines modelLines(ModelPorts ports, Environment environment) {
		String used = environment.getProperty("dromedary.extract.base-url");
		return () -> StringUtils.hasText(used) ? List.of(Sentence.of("chat.used", used)) : ports.look();
	}

	@Bean
	@Order(10)
	SelfCheck doorsCheck(RouteListing listing, DoorCheck doors) {
		return new WiringDoors(listing, doors);
	}

	@Bean
	@Order(30)
	SelfCheck readingCheck(ReadComponent reading) {
		return new WiringReading(reading);
	}

	@Bean
	@Order(40)
	SelfCheck modelCheck(ChatSettings settings) {
		ModelLook model = new ModelLook(settings);
		return () -> List.of(model(model));
	}

	private static SelfCheck.Line model(ModelLook model) throws InterruptedException {
		String url = model.url();
		if (url == null) {
			return SelfCheck.Line.off(Sentence.of("chat.check-off"));
		}
		Sentence what = Sentence.of("chat.check", url);
		return model.trouble().map((trouble) -> SelfCheck.Line.broken(what, trouble)).orElse(SelfCheck.Line.ok(what));
	}

	@Bean
	Explanation explanation() {
		return Trouble::known;
	}

	@Bean
	RouteListing routeListing(RouteFiles files, Doorkeeper doorkeeper) {
		return () -> {
			Map<String, Door> doors = doorkeeper.doors();
			return files.list().stream().map((file) -> item(file, doors)).toList();
		};
	}

	/** A file that runs is as well as the worst of its doors. */
	private static RouteListing.Item item(RouteFile file, Map<String, Door> doors) {
		Door door = (file.state() != RouteFile.State.RUNNING) ? null
				: file.ids()
					.stream()
					.map(doors::get)
					.filter(Objects::nonNull)
					.max(Comparator.comparing(Door::state))
					.orElse(null);
		return new RouteListing.Item(file.file(), word(file.origin()),
				word((door != null) ? door.state() : file.state()), file.ids(), file.description(), problem(file),
				(door != null) ? new RouteListing.Door(door.reason(), door.since(), door.lastLook()) : null);
	}

	private static RouteListing.@Nullable Problem problem(RouteFile file) {
		var error = file.error();
		return (error != null) ? new RouteListing.Problem(file.line(), file.column(), error) : null;
	}

	private static String word(Enum<?> constant) {
		return constant.name().toLowerCase(java.util.Locale.ROOT);
	}

	private record UploadReceiver(UploadDoor door) implements Receiver {

		@Override
		public void ready() {
			door.ready();
		}

		@Override
		public Content keep(InputStream content) throws IOException {
			return door.keep(content);
		}

		@Override
		public boolean same(String key, String fingerprint) {
			return door.same(key, fingerprint);
		}

		@Override
		public Arrival arrive(Content content, String fileName, Instructions instructions, @Nullable String key) {
			return door.arrive(content, fileName, instructions, key);
		}

		@Override
		public void forget(Content content) {
			door.forget(content);
		}

	}

}
