/**
 * What every room knows: the records of each stage, document types and failures.
 */
@NullMarked
package io.dromedary.document;

import org.jspecify.annotations.NullMarked;
