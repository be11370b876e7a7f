package io.dromedary.bench;

import java.util.concurrent.CompletableFuture;

/**
 * A program in a process of its own that carries an uploaded document over a model and a
 * database to a sink of webhooks.
 */
interface Carrier extends AutoCloseable {

	/**
	 * Starts it, and waits until it is ready.
	 * @param database JDBC URL of an empty PostgreSQL database; user {@code postgres}
	 * @param model base address of the chat API
	 * @param sink address that is posted to
	 */
	void start(String database, String model, String sink) throws Exception;

	/** The status the upload is answered with. */
	CompletableFuture<Integer> upload(String name, byte[] content);

	/** CPU it took up to now with all its processes, in milliseconds. */
	long cpu();

	/** Memory it has in use, in MB. */
	long resident();

	/** Table that has one row a document. */
	String table();

	/** What is not done, in words; empty where all is. */
	String unfinished() throws Exception;

	@Override
	void close();

}
