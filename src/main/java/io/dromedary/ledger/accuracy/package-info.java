/** Keeps how well print is read. */
@NullMarked
package io.dromedary.ledger.accuracy;

import org.jspecify.annotations.NullMarked;
