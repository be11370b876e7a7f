/**
 * Draws electronic invoices with any content that their standards permit, and says what
 * each of them says.
 */
@NullMarked
package io.dromedary.paper.einvoice;

import org.jspecify.annotations.NullMarked;
