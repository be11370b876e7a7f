/**
 * The arithmetic of invoices that carry their values as data.
 */
@NullMarked
package io.dromedary.check.invoice;

import org.jspecify.annotations.NullMarked;
