/** Documents by mail: their fields as text, and what belongs to them attached. */
@NullMarked
package io.dromedary.deliver.mail;

import org.jspecify.annotations.NullMarked;
