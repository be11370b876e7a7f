package io.dromedary.extract;

import java.util.List;

import io.dromedary.document.DocumentType;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.TextLine;

/**
 * How the tokens of a request are shared out among prompt, reasoning and answer.
 *
 * @param context tokens the server grants to one request
 * @param fixed tokens of instructions and conversation format
 * @param answer tokens for reasoning and fields
 * @param growth tokens of item rows in the answer for each token of the document; 0 where
 * the type has no rows
 */
record ChatBudget(int context, int fixed, int answer, double growth) {

	private static final int REASONING = 500;

	private static final int FIELD = 48;

	// every cell repeats the name of its column
	private static final double ROWS = 2.0;

	private static final int LEAST_LINES = 200;

	static ChatBudget of(ChatTask task, int context, String url) {
		DocumentType type = task.type();
		int fixed = Tokens.of(ChatPrompt.of(task, List.of()));
		ChatBudget budget = new ChatBudget(context, fixed, REASONING + FIELD * type.fields().size(),
				type.lines().isEmpty() ? 0 : ROWS);
		if (budget.lines() < LEAST_LINES) {
			throw new ServiceUnavailable(Service.Kind.MODEL, Sentence.of("chat.context-too-small", url, context));
		}
		return budget;
	}

	/** Tokens for the lines of the document in one request. */
	int lines() {
		return (int) ((this.context - this.fixed - this.answer) / (1 + this.growth));
	}

	/** Whether one request holds all lines; false where only counting tells. */
	boolean surelyHolds(List<TextLine> lines) {
		return lines.stream().mapToInt((line) -> Tokens.most(ChatPrompt.defused(line.text())) + 1).sum() <= lines();
	}

	static int tokens(TextLine line) {
		return Tokens.of(ChatPrompt.defused(line.text())) + 1;
	}

	/** The most tokens the answer to this prompt may take. */
	Limits of(ChatPrompt prompt) {
		int sent = Tokens.of(prompt);
		int first = this.answer + (int) (this.growth * (sent - this.fixed));
		return new Limits(first, Math.max(first, Math.min(3 * first, this.context - sent)));
	}

	/**
	 * @param first at first
	 * @param raised where the first was not enough
	 */
	record Limits(int first, int raised) {
	}

}
