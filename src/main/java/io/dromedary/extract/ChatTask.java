package io.dromedary.extract;

import io.dromedary.document.DocumentType;

/**
 * What is asked of the model about every document of one type.
 *
 * @param tokens of the instructions
 */
record ChatTask(DocumentType type, AnswerSchema schema, String instructions, int tokens) {

	static ChatTask of(DocumentType type) {
		AnswerSchema schema = AnswerSchema.of(type);
		String instructions = ChatPrompt.instructions(type, schema);
		return new ChatTask(type, schema, instructions, Tokens.of(instructions));
	}

	@Override
	public String toString() {
		return "ChatTask[" + type.name() + "]";
	}

}
