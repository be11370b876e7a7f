/**
 * Machine readable zones of identity documents (ICAO 9303).
 */
@NullMarked
package io.dromedary.value.mrz;

import org.jspecify.annotations.NullMarked;
