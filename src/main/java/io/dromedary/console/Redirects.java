package io.dromedary.console;

import java.util.Optional;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/** Where a browser goes on after a form: 303, so that a reload sends nothing again. */
final class Redirects {

	private Redirects() {
	}

	static ModelAndView document(String id) {
		return to("/documents/" + UriUtils.encodePathSegment(id, "UTF-8"));
	}

	/** The next document in review, or the page that says there is none. */
	static ModelAndView next(Optional<String> id) {
		return id.map(Redirects::document).orElseGet(() -> to("/review/next"));
	}

	private static ModelAndView to(String path) {
		var view = new RedirectView(path, true, false, false);
		view.setPropagateQueryParams(false);
		return new ModelAndView(view);
	}

}
