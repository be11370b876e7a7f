package io.dromedary.fakes;

import java.util.List;
import java.util.stream.Collectors;

import io.dromedary.document.Page;
import io.dromedary.document.TextLine;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;

/**
 * A reader that stands behind the real one and goes wrong as it is told; the bean
 * {@code fakeReader} of {@code bean: {ref: fakeReader}} after {@code read:}.
 */
public final class FakeReader {

	private volatile Trouble trouble = Trouble.NONE;

	public void now(Trouble trouble) {
		this.trouble = trouble;
	}

	public Transcript read(Transcript transcript) {
		trouble.strike(text(transcript));
		return (trouble == Trouble.LYING) ? backwards(transcript) : transcript;
	}

	static String text(Transcript transcript) {
		return transcript.lines().stream().map(TextLine::text).collect(Collectors.joining("\n"));
	}

	/** Every word turned round, and sure of it. */
	private static Transcript backwards(Transcript transcript) {
		List<Page> pages = transcript.pages()
			.stream()
			.map((page) -> new Page(page.number(), page.source(), page.width(), page.height(),
					page.words().stream().map(FakeReader::backwards).toList()))
			.toList();
		return new Transcript(transcript.document(), transcript.settings() + "-lies", pages);
	}

	private static Word backwards(Word word) {
		return new Word(new StringBuilder(word.text()).reverse().toString(), word.box(), 1, word.line());
	}

}
