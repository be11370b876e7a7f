/**
 * The Camel component {@code extract:}: from a transcript to fields, each with its
 * evidence.
 */
@NullMarked
package io.dromedary.extract;

import org.jspecify.annotations.NullMarked;
