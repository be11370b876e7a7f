/** What stands on driving licences of the EU and nowhere else. */
@NullMarked
package io.dromedary.extract.licence;

import org.jspecify.annotations.NullMarked;
