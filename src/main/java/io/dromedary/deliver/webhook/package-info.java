/**
 * Documents to an address of the web, signed by Standard Webhooks 1.0.
 */
@NullMarked
package io.dromedary.deliver.webhook;

import org.jspecify.annotations.NullMarked;
