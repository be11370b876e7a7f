package io.dromedary.deliver.hook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.dromedary.deliver.Payload;
import io.dromedary.deliver.webhook.Secret;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Query;
import io.dromedary.ledger.hook.HookEvent;
import org.jspecify.annotations.Nullable;

/** What may be registered, and in which form it is told. */
public class Announcements {

	/** Documents that are looked at for a sample, and those that are shown. */
	private static final int LOOKED_AT = 50;

	private static final int SHOWN = 3;

	private final Addresses addresses;

	private final HookSettings settings;

	private final Payload payload;

	private final Ledger ledger;

	Announcements(Addresses addresses, HookSettings settings, Payload payload, Ledger ledger) {
		this.addresses = addresses;
		this.settings = settings;
		this.payload = payload;
		this.ledger = ledger;
	}

	/** Why nothing is posted to this address; null where it may be. */
	public @Nullable Sentence objection(String url) {
		try {
			addresses.of(Addresses.url(url));
			return null;
		}
		catch (ForbiddenAddress ex) {
			return ex.sentence();
		}
		catch (IOException ex) {
			return Sentence.of("deliver.hook.unknown-host");
		}
	}

	public String newSecret() {
		return Secret.random();
	}

	/** How many addresses may be registered. */
	public int most() {
		return settings.most();
	}

	/**
	 * What is posted of the newest documents that an event is about, newest first, or of
	 * one that is made up: a JSON array in UTF-8.
	 */
	public byte[] sample(HookEvent event) {
		List<byte[]> found = found(event);
		List<byte[]> shown = found.isEmpty() ? List.of(payload.example(event)) : found;
		ByteArrayOutputStream array = new ByteArrayOutputStream();
		for (byte[] one : shown) {
			array.writeBytes(((array.size() == 0) ? "[" : ",").getBytes(StandardCharsets.US_ASCII));
			array.writeBytes(one);
		}
		array.write(']');
		return array.toByteArray();
	}

	private List<byte[]> found(HookEvent event) {
		Status status = event.status();
		if (status == null) {
			return List.of();
		}
		return ledger.list(new Query(Set.of(status), null, null, null, null, null, LOOKED_AT))
			.stream()
			.filter((entry) -> event != HookEvent.DELIVERED || entry.revision() == 1)
			.filter((entry) -> event != HookEvent.AMENDED || entry.revision() > 1)
			.limit(SHOWN)
			.map((entry) -> told(event, entry))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<byte[]> told(HookEvent event, Entry entry) {
		return payload.event(event, entry.updatedAt(), entry.id(), Payload.LINK);
	}

	/** The JSON Schema (2020-12) of what is posted, in UTF-8. */
	public byte[] schema() {
		try (InputStream schema = Payload.class.getResourceAsStream("payload.schema.json")) {
			return schema.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
