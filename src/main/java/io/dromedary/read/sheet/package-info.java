/**
 * Sets texts and tables that have no pages of their own on plain pages, so that each word
 * has a place.
 */
@NullMarked
package io.dromedary.read.sheet;

import org.jspecify.annotations.NullMarked;
