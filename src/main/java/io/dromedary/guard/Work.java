package io.dromedary.guard;

import java.io.IOException;

/** Walks foreign bytes. */
@FunctionalInterface
public interface Work<T> {

	T result() throws IOException;

}
