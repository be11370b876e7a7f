package io.dromedary.document;

/**
 * Something a step needs is away for now: the model server, a reader for this format, a
 * target. The operator can act; the document waits and the wait costs it no attempt.
 */
public final class ServiceUnavailable extends DocumentException {

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

	/** What the document waits for. */
	public String service() {
		return service;
	}

}
