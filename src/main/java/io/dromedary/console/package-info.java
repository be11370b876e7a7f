/**
 * The pages for people.
 */
@NullMarked
package io.dromedary.console;

import org.jspecify.annotations.NullMarked;
