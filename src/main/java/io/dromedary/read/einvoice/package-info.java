/**
 * Reads structured invoices: FatturaPA, UBL, CII and ZUGFeRD.
 */
@NullMarked
package io.dromedary.read.einvoice;

import org.jspecify.annotations.NullMarked;
