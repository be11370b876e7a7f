/** Tells whether an electronic signature fits what it was made of. */
@NullMarked
package io.dromedary.split.signature;

import org.jspecify.annotations.NullMarked;
