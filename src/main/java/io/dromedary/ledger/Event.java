package io.dromedary.ledger;

import java.time.Instant;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a document.
 *
 * @param what one word: a status, {@code waiting}, {@code retry}, {@code type},
 * {@code approved}, {@code delivered-to}
 */
public record Event(Instant at, String what, @Nullable Sentence detail) {
}
