package io.dromedary.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Who is logged in to the pages may look, so that a page can show what the API has. A
 * cookie changes nothing here: a browser sends it whoever asks it to.
 */
class ReadingLogins extends HttpSessionSecurityContextRepository {

	ReadingLogins() {
		setAllowSessionCreation(false);
	}

	@Override
	public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
		boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
		return reads ? super.loadDeferredContext(request) : new Nobody();
	}

	private static final class Nobody implements DeferredSecurityContext {

		@Override
		public SecurityContext get() {
			return SecurityContextHolder.createEmptyContext();
		}

		@Override
		public boolean isGenerated() {
			return true;
		}

	}

}
