/**
 * Lets a person settle what is doubtful.
 */
@NullMarked
package io.dromedary.review;

import org.jspecify.annotations.NullMarked;
