/** Pages of the web: what is seen of them. */
@NullMarked
package io.dromedary.read.office.html;

import org.jspecify.annotations.NullMarked;
