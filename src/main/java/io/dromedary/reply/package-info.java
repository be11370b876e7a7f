/** Tells the sender of a mail what became of it. */
@NullMarked
package io.dromedary.reply;

import org.jspecify.annotations.NullMarked;
