/**
 * What files of office programs and of the web say: their texts and tables, without what
 * they do not show. Nothing in them is run, nothing outside of them is opened.
 */
@NullMarked
package io.dromedary.read.office;

import org.jspecify.annotations.NullMarked;
