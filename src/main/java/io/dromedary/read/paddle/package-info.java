/**
 * Reads pictures with the networks of PP-OCR, on ONNX Runtime: from gray pixels to words
 * with their places.
 */
@NullMarked
package io.dromedary.read.paddle;

import org.jspecify.annotations.NullMarked;
