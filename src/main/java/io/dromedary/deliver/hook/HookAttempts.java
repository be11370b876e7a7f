package io.dromedary.deliver.hook;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import io.dromedary.deliver.webhook.Answer;
import io.dromedary.document.DocumentException;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.ledger.hook.Hook;
import io.dromedary.ledger.hook.HookEvent;
import io.dromedary.ledger.hook.HookLedger;
import io.dromedary.ledger.hook.Hooks;
import io.dromedary.ledger.hook.Message;
import io.dromedary.ledger.hook.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt at a message, and writes down what became of it. */
class HookAttempts {

	private static final Logger LOG = LoggerFactory.getLogger(HookAttempts.class);

	private final Hooks hooks;

	private final Messages messages;

	private final Function<Message, Optional<byte[]>> payload;

	private final Courier courier;

	private final Schedule schedule;

	private final Clock clock;

	/**
	 * @param payload what is said; empty where there is nothing to say any more
	 */
	HookAttempts(HookLedger ledger, Function<Message, Optional<byte[]>> payload, Courier courier, Schedule schedule,
			Clock clock) {
		this.hooks = ledger.hooks();
		this.messages = ledger.messages();
		this.payload = payload;
		this.courier = courier;
		this.schedule = schedule;
		this.clock = clock;
	}

	void make(Lane lane, Message message) {
		try {
			Optional<byte[]> body = payload.apply(message);
			if (body.isEmpty()) {
				messages.failed(message, null, null);
				return;
			}
			Optional<Answer> answer = courier.bring(message, body.get());
			if (answer.isPresent()) {
				answered(lane, message, answer.get());
			}
		}
		catch (ForbiddenAddress ex) {
			missed(lane, message, null, "address", null);
		}
		catch (IOException ex) {
			missed(lane, message, null, "no-answer", null);
		}
		catch (ServiceUnavailable ex) {
			boolean away = ex.sentence().key().equals("deliver.webhook.away");
			missed(lane, message, null, away ? "no-answer" : "settings", null);
		}
		catch (DocumentException ex) {
			again(message, null, "lost", null);
		}
	}

	private void answered(Lane lane, Message message, Answer answer) {
		if (answer.taken()) {
			boolean wasAway = lane.pause().failing();
			lane.pause().succeeded();
			messages.sent(message, answer.status());
			if (wasAway) {
				messages.hasten(lane.hook());
			}
			if (asked(message)) {
				hooks.find(lane.hook()).filter((hook) -> hook.goneAt() != null).map(Hook::id).ifPresent(hooks::back);
			}
		}
		else if (answer.gone()) {
			messages.failed(message, answer.status(), null);
			hooks.gone(lane.hook());
			LOG.warn("Hook {} says that it is gone for good (HTTP 410): it is told nothing more until it takes a test",
					lane.hook());
			messages.abandon(lane.hook());
		}
		else if (answer.notThis()) {
			again(message, answer.status(), null, answer.pause());
		}
		else {
			missed(lane, message, answer.status(), null, answer.pause());
		}
	}

	/** One that is gone is sent nothing else. */
	private static boolean asked(Message message) {
		return message.event() == HookEvent.TEST || message.begunAt().isAfter(message.happenedAt());
	}

	/** It is the address that is not as it should be, and not this message. */
	private void missed(Lane lane, Message message, @Nullable Integer status, @Nullable String problem,
			@Nullable Duration asked) {
		boolean before = lane.pause().failing();
		lane.pause().failed(asked);
		if (!before && lane.pause().failing()) {
			LOG.warn("Hook {} does not take what it is told, and is left alone for a while: its deliveries say why",
					lane.hook());
		}
		again(message, status, problem, asked);
		if (lane.pause().failing()) {
			messages.expire(lane.hook(), clock.instant().minus(schedule.length()));
		}
	}

	private void again(Message message, @Nullable Integer status, @Nullable String problem, @Nullable Duration asked) {
		schedule.next(message.tries(), asked, clock.instant())
			.ifPresentOrElse((next) -> messages.again(message, status, problem, next),
					() -> messages.failed(message, status, problem));
	}

}
