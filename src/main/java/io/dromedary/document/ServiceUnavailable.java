package io.dromedary.document;

/**
 * Something a step needs is away for now: the model server, a reader for this format, a
 * target. The operator can act; the document waits and the wait costs it no attempt.
 */
public final class ServiceUnavailable extends DocumentException {

	private final Service service;

	/**
	 * @param service what the document waits for
	 * @param sentence what happened and what to do next
	 */
	public ServiceUnavailable(Service service, Sentence sentence) {
		super(sentence, null);
		this.service = service;
	}

	/** The only one of its kind is away. */
	public ServiceUnavailable(Service.Kind only, Sentence sentence) {
		this(new Service(only, null), sentence);
	}

	/** What the document waits for. */
	public Service service() {
		return service;
	}

}
