/** Tests of the whole, and what tests share. */
package io.dromedary;
