package io.dromedary;

import io.dromedary.api.Announcer;
import io.dromedary.deliver.hook.Announcements;
import io.dromedary.document.Sentence;
import io.dromedary.ledger.hook.HookEvent;
import org.jspecify.annotations.Nullable;

/** Tells the API what the room that tells addresses knows. */
record WiringHooks(Announcements announcements) implements Announcer {

	@Override
	public @Nullable Sentence objection(String url) {
		return announcements.objection(url);
	}

	@Override
	public String newSecret() {
		return announcements.newSecret();
	}

	@Override
	public int most() {
		return announcements.most();
	}

	@Override
	public byte[] sample(HookEvent event) {
		return announcements.sample(event);
	}

	@Override
	public byte[] schema() {
		return announcements.schema();
	}

}
