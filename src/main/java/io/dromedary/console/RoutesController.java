package io.dromedary.console;

import java.text.NumberFormat;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.dromedary.api.RouteListing;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;
import io.dromedary.ledger.accuracy.Figure;
import io.dromedary.ledger.accuracy.Figures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The files that say what happens to documents, and what is wrong with them. */
@Controller
class RoutesController {

	private static final String TYPES = "documents/";

	private final RouteListing routes;

	private final Figures figures;

	private final DocumentTypes documentTypes;

	RoutesController(RouteListing routes, Figures figures, DocumentTypes documentTypes) {
		this.routes = routes;
		this.figures = figures;
		this.documentTypes = documentTypes;
	}

	/**
	 * How well a finder reads a field in print.
	 *
	 * @param finder its word
	 * @param share of what it read that was right, in percent; a dash where it read
	 * nothing
	 * @param read how often it read something
	 * @param missing how often nothing
	 */
	record Read(String type, String field, String finder, String share, long read, long missing) {
	}

	/**
	 * A file.
	 *
	 * @param problem what is wrong and what to do; null where nothing is
	 * @param place line and column of the problem, for example {@code 12:4}; null where
	 * it is not known
	 * @param door what is wrong with the door in it, or what it waits for; null where it
	 * is well or there is none
	 * @param since when the door came into this state; null as above
	 */
	record File(String name, String origin, String state, List<String> ids, String description,
			@Nullable String problem, @Nullable String place, @Nullable String door, @Nullable String since) {

		static File of(RouteListing.Item item, Locale locale) {
			RouteListing.Problem problem = item.problem();
			RouteListing.Door door = item.door();
			Sentence reason = (door != null) ? door.reason() : null;
			return new File(item.file(), item.origin(), item.state(), item.ids(), item.description(),
					(problem != null) ? problem.sentence().in(locale) : null,
					(problem != null && problem.line() > 0) ? problem.line() + ":" + Math.max(1, problem.column())
							: null,
					(reason != null) ? reason.in(locale) : null, (door != null && reason != null)
							? Times.of(door.since(), locale, Clock.systemDefaultZone()) : null);
		}

	}

	@GetMapping("/routes")
	String routes(Model model, Locale locale,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
		List<File> files = routes.list().stream().map((item) -> File.of(item, locale)).toList();
		model.addAttribute("at", "routes");
		model.addAttribute("routes", files.stream().filter((file) -> !file.name().startsWith(TYPES)).toList());
		model.addAttribute("types", files.stream().filter((file) -> file.name().startsWith(TYPES)).toList());
		model.addAttribute("accuracy", figures.figures().stream().map((figure) -> read(figure, locale)).toList());
		return (part != null) ? "routes :: live" : "routes";
	}

	private Read read(Figure figure, Locale locale) {
		DocumentType type = documentTypes.named(figure.type()).orElse(null);
		String title = (type != null) ? type.title(locale) : figure.type();
		String field = Optional.ofNullable(type)
			.flatMap((known) -> known.field(figure.field()))
			.map((known) -> known.title(locale))
			.orElse(figure.field());
		long read = figure.agreed() + figure.differed();
		NumberFormat percent = NumberFormat.getPercentInstance(locale);
		percent.setMaximumFractionDigits(1);
		return new Read(title, field, figure.finder(), (read > 0) ? percent.format(figure.share()) : "–", read,
				figure.missing());
	}

}
