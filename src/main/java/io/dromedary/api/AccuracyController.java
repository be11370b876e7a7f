package io.dromedary.api;

import java.util.List;

import io.dromedary.ledger.accuracy.Figure;
import io.dromedary.ledger.accuracy.Figures;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How well print is read, by what documents carry as data. */
@RestController
class AccuracyController {

	private final Figures figures;

	AccuracyController(Figures figures) {
		this.figures = figures;
	}

	record Read(String type, String field, String finder, long agreed, long differed, long missing, double share) {

		static Read of(Figure figure) {
			return new Read(figure.type(), figure.field(), figure.finder(), figure.agreed(), figure.differed(),
					figure.missing(), figure.share());
		}

	}

	@GetMapping(path = "/api/accuracy", produces = MediaType.APPLICATION_JSON_VALUE)
	List<Read> accuracy() {
		return figures.figures().stream().map(Read::of).toList();
	}

}
