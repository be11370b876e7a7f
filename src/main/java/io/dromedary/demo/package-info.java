/**
 * Draws sample documents and shows what the hub does with them.
 */
@NullMarked
package io.dromedary.demo;

import org.jspecify.annotations.NullMarked;
