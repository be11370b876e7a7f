/**
 * How cells of a spreadsheet look, and which of them nobody can see.
 */
@NullMarked
package io.dromedary.read.office.look;

import org.jspecify.annotations.NullMarked;
