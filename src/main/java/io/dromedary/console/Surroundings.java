package io.dromedary.console;

import io.dromedary.document.Status;
import io.dromedary.ledger.Overview;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows. */
@ControllerAdvice(basePackageClasses = Surroundings.class)
class Surroundings {

	private final Overview overview;

	Surroundings(Overview overview) {
		this.overview = overview;
	}

	@ModelAttribute("review")
	long review() {
		return overview.counts().getOrDefault(Status.REVIEW, 0L);
	}

}
