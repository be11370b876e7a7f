/**
 * The grammar of values: how dates, amounts, currencies and codes are printed, found and
 * read by the same code.
 */
@NullMarked
package io.dromedary.value;

import org.jspecify.annotations.NullMarked;
