package io.dromedary.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Where a document came from, and what was asked for.
 *
 * @param channel in words
 * @param folder whether its file still lies in a folder that is watched
 * @param size with its unit
 * @param asked the type asked for; null where none was
 */
record Facts(String channel, boolean folder, @Nullable String path, Moment received, @Nullable String sender,
		@Nullable String subject, String size, String sha256, @Nullable String asked, List<String> deliverTo,
		Map<String, String> metadata, int priority) {

	static Facts of(Entry entry, @Nullable String askedTitle, Locale locale) {
		Origin origin = entry.origin();
		Instructions asked = entry.instructions();
		String key = "paper.channel." + origin.channel();
		String channel = Sentence.of("paper.channel." + origin.channel()).in(locale);
		return new Facts(channel.equals(key) ? origin.channel() : channel, origin.channel().equals("folder"),
				origin.path(), Moment.of(origin.receivedAt(), locale), origin.sender(), origin.subject(),
				Sizes.of(entry.size(), locale), entry.sha256(), askedTitle, asked.deliverTo(),
				new TreeMap<>(asked.metadata()), asked.priority());
	}

	@Override
	public String toString() {
		return "Facts[" + channel + "]";
	}

}
