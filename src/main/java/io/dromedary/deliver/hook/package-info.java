/**
 * Tells addresses of events, each by itself, until they have it.
 */
@NullMarked
package io.dromedary.deliver.hook;

import org.jspecify.annotations.NullMarked;
