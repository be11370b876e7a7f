/**
 * What happened to each document, and the content store.
 */
@NullMarked
package io.dromedary.ledger;

import org.jspecify.annotations.NullMarked;
