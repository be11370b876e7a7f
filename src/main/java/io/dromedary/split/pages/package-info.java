/** Makes files of some pages of another. */
@NullMarked
package io.dromedary.split.pages;

import org.jspecify.annotations.NullMarked;
