package io.dromedary.fakes;

import java.util.stream.Collectors;

import io.dromedary.document.Assessment;

/**
 * A target that goes wrong as it is told; the bean {@code fakeTarget} in front of a real
 * one.
 */
public final class FakeTarget {

	private volatile Trouble trouble = Trouble.NONE;

	public void now(Trouble trouble) {
		this.trouble = trouble;
	}

	public Assessment write(Assessment assessment) {
		trouble.strike(assessment.fields()
			.values()
			.stream()
			.map((field) -> String.valueOf(field.value()))
			.collect(Collectors.joining(", ")));
		return assessment;
	}

}
