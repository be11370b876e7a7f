/** Finds the sheet of paper on a photo that was taken at an angle. */
@NullMarked
package io.dromedary.read.photo;

import org.jspecify.annotations.NullMarked;
