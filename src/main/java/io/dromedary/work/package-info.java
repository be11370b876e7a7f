/**
 * The Camel component {@code work:}: the next step of a document, done later by exactly
 * one worker at a time.
 */
@NullMarked
package io.dromedary.work;

import org.jspecify.annotations.NullMarked;
