package io.dromedary.deliver.files;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Ledger;
import org.springframework.boot.context.properties.bind.BindException;

/**
 * The bean {@code puts}: the files that a document is delivered as where one can only put
 * files, as on SFTP and S3. Nobody looks what lies there, so the id is part of every
 * name; a document keeps the name that it was delivered under first, so that a correction
 * replaces its files.
 */
public class Puts {

	private static final String JSON = ".json";

	private final Function<String, PutSettings> settings;

	private final Function<Assessment, byte[]> payload;

	private final Ledger ledger;

	/**
	 * @param settings those under a prefix
	 * @param payload what is put of a document, as UTF-8 JSON
	 */
	Puts(Function<String, PutSettings> settings, Function<Assessment, byte[]> payload, Ledger ledger) {
		this.settings = settings;
		this.payload = payload;
		this.ledger = ledger;
	}

	/**
	 * The files in the order in which they are put: the JSON file last, so that all is
	 * there where it is. None where a later revision has been delivered.
	 * @param target as types name it: {@code s3}
	 * @param prefix of its settings: {@code dromedary.to-s3}
	 * @throws ServiceUnavailable where the settings or the store cannot be read
	 */
	public List<Put> of(Assessment assessment, String target, String prefix) {
		Document document = assessment.document();
		if (done(document, target).stream().anyMatch((other) -> other.revision() > document.revision())) {
			return List.of();
		}
		PutSettings known = settings(target, prefix);
		String name = name(assessment, target, prefix);
		List<Put> puts = new ArrayList<>();
		if (known.original()) {
			puts.add(new Put(Original.name(name, document), "application/octet-stream", document.content().size(),
					() -> Original.open(document)));
		}
		byte[] json = payload.apply(assessment);
		puts.add(new Put(name + JSON, "application/json", json.length, () -> new ByteArrayInputStream(json)));
		return puts;
	}

	/** Tells the ledger, once all of them have been put. */
	public void delivered(Assessment assessment, String target, String prefix) {
		ledger.delivered(assessment.document(), target, name(assessment, target, prefix) + JSON);
	}

	private String name(Assessment assessment, String target, String prefix) {
		String id = assessment.document().id();
		return done(assessment.document(), target).stream()
			.map(Delivery::place)
			.filter(Objects::nonNull)
			.filter((place) -> place.endsWith(JSON) && place.contains(id))
			.findFirst()
			.map((place) -> place.substring(0, place.length() - JSON.length()))
			.orElseGet(() -> named(assessment, template(target, prefix)));
	}

	/** Also where the id in it was cut off, because a value before it is long. */
	private static String named(Assessment assessment, NameTemplate template) {
		String path = template.path(assessment);
		String id = assessment.document().id();
		return path.substring(path.lastIndexOf('/') + 1).contains(id) ? path : path + "-" + id;
	}

	private List<Delivery> done(Document document, String target) {
		return ledger.deliveries(document.id())
			.stream()
			.filter((delivery) -> delivery.target().equals(target) && delivery.state() == Delivery.State.DONE)
			.toList();
	}

	private NameTemplate template(String target, String prefix) {
		try {
			return NameTemplate.of(settings(target, prefix).name());
		}
		catch (IllegalArgumentException ex) {
			throw new ServiceUnavailable(new Service(Service.Kind.TARGET, target),
					Sentence.of("deliver.name-template", NameTemplate.EXAMPLE));
		}
	}

	private PutSettings settings(String target, String prefix) {
		try {
			return settings.apply(prefix);
		}
		catch (BindException ex) {
			// its message shows the value
			throw new ServiceUnavailable(new Service(Service.Kind.TARGET, target),
					Sentence.of("deliver.put-settings", prefix));
		}
	}

	/** Those of an S3 server. */
	PutSettings server(String prefix) {
		return settings(prefix.replaceFirst("^.*\\.(to-)?", ""), prefix);
	}

}
