/**
 * Compares, when nothing else is to be done, what is read in print with what the same
 * document carries as data.
 */
@NullMarked
package io.dromedary.accuracy;

import org.jspecify.annotations.NullMarked;
