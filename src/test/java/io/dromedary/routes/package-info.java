/** Tests of the room {@code routes}. */
package io.dromedary.routes;
