/**
 * Bar codes on pictures of pages, decoded by ZXing.
 */
@NullMarked
package io.dromedary.read.barcode;

import org.jspecify.annotations.NullMarked;
