/**
 * The folder that holds everything Dromedary keeps, and what differs between platforms.
 */
@NullMarked
package io.dromedary.home;

import org.jspecify.annotations.NullMarked;
