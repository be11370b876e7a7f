/**
 * Google Vision: pictures of pages are sent to it over HTTPS, and its answers become
 * words with their places.
 */
@NullMarked
package io.dromedary.read.google;

import org.jspecify.annotations.NullMarked;
