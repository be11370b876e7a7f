/** Documents through the whole program, from the inbox to the results. */
package io.dromedary.golden;
