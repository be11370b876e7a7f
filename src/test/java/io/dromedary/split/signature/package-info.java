/** Tests of electronic signatures. */
@NullMarked
package io.dromedary.split.signature;

import org.jspecify.annotations.NullMarked;
