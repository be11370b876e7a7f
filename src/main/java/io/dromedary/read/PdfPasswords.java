package io.dromedary.read;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Passwords that are tried on protected PDFs, in this order. None of them is ever shown:
 * neither in a log nor in a fingerprint.
 *
 * @param all without the empty one, which is always tried
 */
public record PdfPasswords(List<String> all) {

	/** More would make each protected PDF take long. */
	private static final int MOST = 100;

	public PdfPasswords {
		all = each(all).limit(MOST).toList();
	}

	private static List<String> lines(@Nullable String text) {
		return (text != null) ? Arrays.asList(text.split("\\R")) : List.of();
	}

	private static Stream<String> each(List<String> all) {
		return all.stream().filter((one) -> !one.isEmpty()).distinct();
	}

	public static PdfPasswords none() {
		return new PdfPasswords(List.of());
	}

	/**
	 * @param text one a line; a blank belongs to a password
	 */
	public static PdfPasswords of(@Nullable String text) {
		return new PdfPasswords(lines(text));
	}

	/** What to tell an operator where a text has some that are never tried. */
	static Optional<Sentence> spare(@Nullable String text) {
		long count = each(lines(text)).count();
		return (count > MOST) ? Optional.of(Sentence.of("read.passwords-spare", MOST, count - MOST)) : Optional.empty();
	}

	/** What is tried on a PDF: first none. */
	List<String> tried() {
		return Stream.concat(Stream.of(""), all.stream()).toList();
	}

	@Override
	public String toString() {
		return "PdfPasswords[" + all.size() + "]";
	}

}
