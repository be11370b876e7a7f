package io.dromedary.document;

/**
 * Something a step needs is away for now: the model server, a reader for this format, a
 * target. The operator can act; the document waits and the wait costs it no attempt.
 */
public final class ServiceUnavailable extends DocumentException {

	private final Service service;

	private final boolean stopped;

	/**
	 * @param service what the document waits for
	 * @param sentence what happened and what to do next
	 */
	public ServiceUnavailable(Service service, Sentence sentence) {
		this(service, sentence, false);
	}

	/**
	 * @param stopped whether nothing is away, but the program stops meanwhile
	 */
	public ServiceUnavailable(Service service, Sentence sentence, boolean stopped) {
		super(sentence, null);
		this.service = service;
		this.stopped = stopped;
	}

	/** The only one of its kind is away. */
	public ServiceUnavailable(Service.Kind only, Sentence sentence) {
		this(new Service(only, null), sentence);
	}

	/** It was broken off because the program stops: the next start begins it anew. */
	public static ServiceUnavailable stopped(Service.Kind only, Sentence sentence) {
		return new ServiceUnavailable(new Service(only, null), sentence, true);
	}

	/** Whether nothing is away, but the program stops meanwhile. */
	public boolean stopped() {
		return stopped;
	}

	/** What the document waits for. */
	public Service service() {
		return service;
	}

}
