package io.dromedary.api;

import java.util.concurrent.Semaphore;

import io.dromedary.document.Sentence;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/**
 * Lets in only so many uploads at a time, and none while nothing is taken; before
 * anything of them is read. Who waits for an answer makes room for the next.
 */
class Turnstile implements AsyncHandlerInterceptor {

	private static final String INSIDE = Turnstile.class.getName();

	private final Receiver receiver;

	private final Semaphore places;

	Turnstile(Receiver receiver, int places) {
		this.receiver = receiver;
		this.places = new Semaphore(places);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getDispatcherType() == DispatcherType.REQUEST && HttpMethod.POST.matches(request.getMethod())) {
			receiver.ready();
			if (!places.tryAcquire()) {
				throw new ApiException(HttpStatus.TOO_MANY_REQUESTS, Sentence.of("api.too-many-uploads"));
			}
			request.setAttribute(INSIDE, true);
		}
		return true;
	}

	@Override
	public void afterConcurrentHandlingStarted(HttpServletRequest request, HttpServletResponse response,
			Object handler) {
		leave(request);
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			Exception failure) {
		leave(request);
	}

	private void leave(HttpServletRequest request) {
		if (request.getAttribute(INSIDE) != null) {
			request.removeAttribute(INSIDE);
			places.release();
		}
	}

}
