/**
 * Work on the bytes of strangers, with a deadline that it cannot escape.
 */
@NullMarked
package io.dromedary.guard;

import org.jspecify.annotations.NullMarked;
