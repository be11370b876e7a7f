/** Small stand-ins for rooms that a test does not speak of. */
package io.dromedary.fakes;
