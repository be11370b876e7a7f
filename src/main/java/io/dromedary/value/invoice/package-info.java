/** What kind of invoice a paper is, and whose. */
@NullMarked
package io.dromedary.value.invoice;

import org.jspecify.annotations.NullMarked;
