package io.dromedary.document;

/**
 * A file of {@code routes/} cannot be used as it is. Whoever wrote the file can act.
 */
public final class BrokenFile extends Exception {

	private final Sentence sentence;

	private final int line;

	private final int column;

	private final boolean passing;

	/**
	 * A broken file.
	 * @param sentence what is wrong and what to do
	 * @param line counts from 1; 0 where the place is not known
	 * @param column counts from 1; 0 where the place is not known
	 */
	public BrokenFile(Sentence sentence, int line, int column) {
		this(sentence, line, column, false);
	}

	private BrokenFile(Sentence sentence, int line, int column, boolean passing) {
		super(((line > 0) ? "line " + line + ", column " + column + ": " : "") + sentence);
		this.sentence = sentence;
		this.line = line;
		this.column = column;
		this.passing = passing;
	}

	/** Nothing in the file is wrong: what it needs is away. */
	public static BrokenFile passing(Sentence sentence, int line, int column) {
		return new BrokenFile(sentence, line, column, true);
	}

	/** Whether the same file may do later. */
	public boolean passing() {
		return passing;
	}

	public Sentence sentence() {
		return sentence;
	}

	public int line() {
		return line;
	}

	public int column() {
		return column;
	}

}
