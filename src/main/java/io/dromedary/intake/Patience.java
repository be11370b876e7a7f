package io.dromedary.intake;

import java.time.Duration;

/**
 * How patient a door is with a file.
 *
 * @param settle how long it must lie there unchanged before it is taken
 * @param settleEmpty the same for an empty one
 * @param settleUnfinished the same for one that ends in the middle
 * @param tries how often it is tried at once
 * @param retry pause before each try after these
 */
record Patience(Duration settle, Duration settleEmpty, Duration settleUnfinished, int tries, Duration retry) {
}
