package io.dromedary.split;

/**
 * A boundary that was met.
 *
 * @param last whether its multipart has no further parts
 */
record MimeBoundary(MimeLevel level, boolean last) {
}
