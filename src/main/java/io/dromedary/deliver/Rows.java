package io.dromedary.deliver;

import java.util.List;

import io.dromedary.document.Document;

/**
 * What is to be written of a document into a database.
 *
 * @param place the table, for people
 * @param statements in their order; empty where this revision or a higher one is there
 */
public record Rows(Document document, String place, List<SqlStatement> statements) {

	public Rows {
		statements = List.copyOf(statements);
	}

	@Override
	public String toString() {
		return "Rows[" + document + "]";
	}

}
