package io.dromedary.types;

import io.dromedary.document.Sentence;

/**
 * A file of {@code routes/documents/} that is not a document type. The message names
 * file, line and column and says what to do.
 */
final class TypeFileException extends RuntimeException {

	private final String file;

	private final int line;

	private final int column;

	private final Sentence sentence;

	TypeFileException(String file, int line, int column, Sentence sentence) {
		super(file + ", line " + line + ", column " + column + ": " + sentence);
		this.file = file;
		this.line = line;
		this.column = column;
		this.sentence = sentence;
	}

	/** Name of the file. */
	public String file() {
		return file;
	}

	/** From 1. */
	public int line() {
		return line;
	}

	/** From 1. */
	public int column() {
		return column;
	}

	/** What is wrong and what to do. */
	public Sentence sentence() {
		return sentence;
	}

}
