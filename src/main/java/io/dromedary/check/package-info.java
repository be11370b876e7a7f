/**
 * Checks the extracted fields and says what is doubtful.
 */
@NullMarked
package io.dromedary.check;

import org.jspecify.annotations.NullMarked;
