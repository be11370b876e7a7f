/** How the files are named that a document is delivered as. */
@NullMarked
package io.dromedary.deliver.files;

import org.jspecify.annotations.NullMarked;
