/**
 * Reads document types from their files and keeps them at hand.
 */
@NullMarked
package io.dromedary.types;

import org.jspecify.annotations.NullMarked;
