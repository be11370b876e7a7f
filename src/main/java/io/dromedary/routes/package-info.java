/**
 * Loads and reloads the files of {@code routes/} one by one, and isolates a broken one.
 */
@NullMarked
package io.dromedary.routes;

import org.jspecify.annotations.NullMarked;
