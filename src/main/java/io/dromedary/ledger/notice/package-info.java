/** Knows which documents a message about an invoice is about. */
@NullMarked
package io.dromedary.ledger.notice;

import org.jspecify.annotations.NullMarked;
