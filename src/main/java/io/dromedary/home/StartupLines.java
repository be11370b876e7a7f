package io.dromedary.home;

import java.util.List;

import io.dromedary.document.Sentence;

/**
 * What a room tells the person at the console once everything runs. Beans of this type
 * are asked in their order ({@code @Order}).
 */
@FunctionalInterface
public interface StartupLines {

	List<Sentence> lines();

}
