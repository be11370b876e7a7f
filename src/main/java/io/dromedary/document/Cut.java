package io.dromedary.document;

/**
 * Where another document begins in a file.
 *
 * @param page its first page, counted in the file from 1
 * @param reason what speaks for that, without anything that is printed there
 */
public record Cut(int page, Sentence reason) {
}
