/**
 * The program is halted at each durable boundary; afterwards nothing is lost and nothing
 * is there twice.
 */
package io.dromedary.crash;
