/**
 * The Camel component {@code read:}: from a document to its transcript, by text layer or
 * OCR.
 */
@NullMarked
package io.dromedary.read;

import org.jspecify.annotations.NullMarked;
