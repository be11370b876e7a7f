/**
 * The REST API.
 */
@NullMarked
package io.dromedary.api;

import org.jspecify.annotations.NullMarked;
