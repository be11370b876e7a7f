package io.dromedary.console;

import java.io.IOException;

import io.dromedary.api.ErrorPage;
import io.dromedary.api.TokenGate;
import io.dromedary.document.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Logs in by the token or by the link from the console. Opening the link changes nothing,
 * so that a program that looks at links does not use it up; the button does.
 */
@Controller
@RequestMapping("/login")
class LoginController {

	private final TokenGate gate;

	private final LoginLink link;

	private final LoginSessions sessions;

	LoginController(TokenGate gate, LoginLink link, LoginSessions sessions) {
		this.gate = gate;
		this.link = link;
		this.sessions = sessions;
	}

	@GetMapping
	@Nullable String ask(@RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "/") String to,
			@RequestParam(required = false) @Nullable String out, HttpServletRequest request,
			HttpServletResponse response, Model model) throws IOException {
		if (request.getUserPrincipal() != null) {
			response.sendRedirect(request.getContextPath() + ToLogin.safe(to));
			return null;
		}
		return page(key, to, (out != null) ? "console.login.out" : null, model);
	}

	@PostMapping
	@Nullable String login(@RequestParam(name = "token", defaultValue = "") String given,
			@RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "/") String to,
			HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
		String address = request.getRemoteAddr();
		TokenGate.Verdict verdict = key.isEmpty() ? gate.judge(given.strip(), address)
				: gate.judge(() -> link.redeem(key), address);
		if (verdict.right()) {
			sessions.begin(request, response);
			response.sendRedirect(request.getContextPath() + ToLogin.safe(to));
			return null;
		}
		if (verdict.seconds() > 0) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(verdict.seconds()));
			request.setAttribute(ErrorPage.SENTENCE, Sentence.of("console.error.attempts", verdict.seconds()));
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
			return null;
		}
		response.setStatus(HttpStatus.UNAUTHORIZED.value());
		return page("", to, key.isEmpty() ? "console.login.wrong-token" : "console.login.used-link", model);
	}

	private static String page(String key, String to, @Nullable String notice, Model model) {
		model.addAttribute("key", key);
		model.addAttribute("to", ToLogin.safe(to));
		model.addAttribute("notice", notice);
		return "login";
	}

}
