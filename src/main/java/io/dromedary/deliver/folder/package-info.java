/** Results as files in a folder of this machine, and the spreadsheets beside them. */
@NullMarked
package io.dromedary.deliver.folder;

import org.jspecify.annotations.NullMarked;
