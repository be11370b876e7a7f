/**
 * Tables as spreadsheets of a country open them (RFC 4180): what is a number stays one,
 * and nothing is calculated.
 */
@NullMarked
package io.dromedary.csv;

import org.jspecify.annotations.NullMarked;
