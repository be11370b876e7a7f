/**
 * Who is told of what happens to documents, and what became of each message.
 */
@NullMarked
package io.dromedary.ledger.hook;

import org.jspecify.annotations.NullMarked;
