/**
 * Dromedary carries documents from where they arrive to where their data is needed.
 */
@NullMarked
package io.dromedary;

import org.jspecify.annotations.NullMarked;
