/**
 * Takes mails and archives apart: each part is a document of its own, or left out with
 * the reason.
 */
@NullMarked
package io.dromedary.split;

import org.jspecify.annotations.NullMarked;
