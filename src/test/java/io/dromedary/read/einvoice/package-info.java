/** Tests of the room. */
@org.jspecify.annotations.NullMarked
package io.dromedary.read.einvoice;
