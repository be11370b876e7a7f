package io.dromedary.document;

import java.util.Set;

/**
 * Something a step needs is away for now: the model server, a reader for this format, a
 * target. The operator can act; the document waits and the wait costs it no attempt.
 */
public final class ServiceUnavailable extends DocumentException {

	private static final Set<String> KINDS = Set.of("model", "ocr", "store", "folder", "source", "reader", "target",
			"targets", "type", "route");

	private final String service;

	/**
	 * @param service what the document waits for, for example {@code model} or
	 * {@code reader:application/pkcs7-mime}
	 * @param sentence what happened and what to do next
	 */
	public ServiceUnavailable(String service, Sentence sentence) {
		super(sentence, null);
		this.service = service;
	}

	/**
	 * A service for people: what is before the colon is known, what is behind it a name.
	 */
	public static Sentence named(String service) {
		String kind = service.split(":")[0];
		return KINDS.contains(kind) ? Sentence.of("work.service." + kind, service.substring(service.indexOf(':') + 1))
				: Sentence.of("work.service.other", service);
	}

	/** What the document waits for. */
	public String service() {
		return service;
	}

}
