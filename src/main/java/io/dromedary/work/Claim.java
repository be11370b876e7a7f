package io.dromedary.work;

/**
 * What a worker holds a row by: whoever takes it over makes it another version.
 */
record Claim(Pool pool, long version) {
}
