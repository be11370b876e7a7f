/** Documents into paperless-ngx: the original with its title, tags and custom fields. */
@NullMarked
package io.dromedary.deliver.paperless;

import org.jspecify.annotations.NullMarked;
