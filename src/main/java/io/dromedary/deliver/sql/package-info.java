/** Databases by name, and the user's own SQL. */
@NullMarked
package io.dromedary.deliver.sql;

import org.jspecify.annotations.NullMarked;
