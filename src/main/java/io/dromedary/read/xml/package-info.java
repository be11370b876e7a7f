/**
 * Goes through XML of others: without document types, entities or anything that lies
 * elsewhere.
 */
@NullMarked
package io.dromedary.read.xml;

import org.jspecify.annotations.NullMarked;
