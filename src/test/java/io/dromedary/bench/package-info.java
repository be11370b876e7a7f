/**
 * Measures; run by hand.
 */
@NullMarked
package io.dromedary.bench;

import org.jspecify.annotations.NullMarked;
