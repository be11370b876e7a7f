/**
 * Knows documents again that are there already, and the sellers of those that were
 * delivered.
 */
@NullMarked
package io.dromedary.ledger.same;

import org.jspecify.annotations.NullMarked;
