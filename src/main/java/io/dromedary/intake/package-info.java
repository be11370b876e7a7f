/**
 * Takes in whatever a source brings: stored, fingerprinted and in the ledger before the
 * source is acknowledged.
 */
@NullMarked
package io.dromedary.intake;

import org.jspecify.annotations.NullMarked;
