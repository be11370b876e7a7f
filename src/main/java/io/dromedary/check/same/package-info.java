/**
 * Says which document one is, so that a second one of the same is known.
 */
@NullMarked
package io.dromedary.check.same;

import org.jspecify.annotations.NullMarked;
