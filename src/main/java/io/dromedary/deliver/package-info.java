/**
 * Delivers a settled document to each of its targets.
 */
@NullMarked
package io.dromedary.deliver;

import org.jspecify.annotations.NullMarked;
