/**
 * Tells those who look after the hub when something does not work, and when it does
 * again.
 */
@NullMarked
package io.dromedary.alert;

import org.jspecify.annotations.NullMarked;
