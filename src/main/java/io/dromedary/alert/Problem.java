package io.dromedary.alert;

import java.time.Instant;

/**
 * Something that does not work.
 *
 * @param key tells it from others, for example {@code doors/from-mail}
 * @param what what is wrong and what to do, for people
 * @param since when it was first seen
 */
record Problem(String key, String what, Instant since) {
}
