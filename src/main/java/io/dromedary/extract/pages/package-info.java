/** Judges by what stands on each page whether they are one document or several. */
@NullMarked
package io.dromedary.extract.pages;

import org.jspecify.annotations.NullMarked;
