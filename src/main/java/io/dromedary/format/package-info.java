/**
 * Decides what a file is, once, for whoever opens or reads it.
 */
@NullMarked
package io.dromedary.format;

import org.jspecify.annotations.NullMarked;
