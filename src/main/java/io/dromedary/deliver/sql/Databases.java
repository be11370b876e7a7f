package io.dromedary.deliver.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.dromedary.deliver.Payload;
import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentException;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Undeliverable;
import io.dromedary.home.SelfCheck;
import io.dromedary.ledger.Ledger;
import org.springframework.boot.context.properties.bind.BindException;

/**
 * The bean {@code databases}: writes documents into databases by name, by the user's SQL
 * in {@code routes/mappings/NAME.sql} or, where there is none, into tables of their
 * types.
 */
public class Databases implements SelfCheck, AutoCloseable {

	private final Supplier<Map<String, DatabaseAddress>> addresses;

	private final Mappings mappings;

	private final Payload payload;

	private final DocumentTypes types;

	private final Ledger ledger;

	private final Map<String, OpenDatabase> open = new ConcurrentHashMap<>();

	/**
	 * @param addresses by their names
	 */
	Databases(Supplier<Map<String, DatabaseAddress>> addresses, Mappings mappings, Payload payload, DocumentTypes types,
			Ledger ledger) {
		this.addresses = addresses;
		this.mappings = mappings;
		this.payload = payload;
		this.types = types;
		this.ledger = ledger;
	}

	/**
	 * Writes a document, all of it or nothing. It may be written again, with the same id
	 * and revision.
	 * @param name of the database, the mapping and the target
	 * @throws ServiceUnavailable where the database, its settings or the statements are
	 * not as they should be: the document waits
	 * @throws Undeliverable where the database rejects a row of this document
	 */
	public void write(Assessment assessment, String name) {
		String type = String.valueOf(assessment.type());
		DocumentType known = types.named(type)
			.orElseThrow(() -> new ServiceUnavailable(new Service(Service.Kind.TYPE, type),
					Sentence.of("deliver.unknown-type", type)));
		Optional<Mapping> mapping = mappings.of(name);
		OpenDatabase database = database(name);
		if (mapping.isPresent()) {
			database.write(mapping.get(), known, payload.delivered(assessment));
		}
		else {
			database.write(assessment);
		}
	}

	private OpenDatabase database(String name) {
		return open.computeIfAbsent(name, (absent) -> {
			DatabaseAddress address = addresses(name).get(name);
			if (address == null || address.url().isBlank()) {
				throw new ServiceUnavailable(new Service(Service.Kind.TARGET, name),
						Sentence.of("deliver.sql.no-url", name));
			}
			return new OpenDatabase(name, address, types, ledger);
		});
	}

	private Map<String, DatabaseAddress> addresses(String name) {
		try {
			return addresses.get();
		}
		catch (BindException ex) {
			// its message shows the value
			throw new ServiceUnavailable(new Service(Service.Kind.TARGET, name),
					Sentence.of("deliver.sql.no-url", name));
		}
	}

	/** One line for each database that a type delivers to. */
	@Override
	public List<Line> look() {
		List<Line> lines = new ArrayList<>();
		for (String name : addresses("").keySet()) {
			Sentence what = Sentence.of("deliver.check.named", name);
			if (!types.goTo(name)) {
				lines.add(Line.off(what));
				continue;
			}
			try {
				database(name).look();
				lines.add(Line.ok(what));
			}
			catch (DocumentException ex) {
				lines.add(Line.broken(what, ex.sentence()));
			}
		}
		return lines;
	}

	@Override
	public void close() {
		open.values().forEach(OpenDatabase::close);
		open.clear();
	}

}
