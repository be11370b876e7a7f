/**
 * Draws documents with their truth, for every test that needs one.
 */
@NullMarked
package io.dromedary.paper;

import org.jspecify.annotations.NullMarked;
