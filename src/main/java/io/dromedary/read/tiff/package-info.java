/** What Leptonica does not see of TIFF files. */
@NullMarked
package io.dromedary.read.tiff;

import org.jspecify.annotations.NullMarked;
