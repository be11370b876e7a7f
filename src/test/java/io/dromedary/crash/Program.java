package io.dromedary.crash;

import java.nio.file.Path;

import org.springframework.context.ConfigurableApplicationContext;

/** A hub over a home, with the boundaries put in from outside. */
interface Program {

	Traffic traffic();

	ConfigurableApplicationContext start(Path home, CrashPoints points);

}
