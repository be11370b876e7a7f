package io.dromedary.console;

import io.dromedary.ledger.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which documents somebody wants to see; what makes no sense is left out.
 *
 * @param tab word of a {@link Tab}
 * @param type name of a document type
 * @param q what the file name holds
 * @param before id of the last document of the page before
 */
record Filter(@Nullable String tab, @Nullable String type, @Nullable String q, @Nullable String before) {

	private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,99}";

	private static final int LONGEST = 200;

	Filter {
		type = (type != null && type.matches(NAME)) ? type : null;
		before = (before != null && before.matches(NAME)) ? before : null;
		q = (q != null && !q.isBlank()) ? q.strip().substring(0, Math.min(q.strip().length(), LONGEST)) : null;
	}

	Tab chosen() {
		return Tab.of((tab != null) ? tab : "");
	}

	@Nullable String cursor() {
		return before;
	}

	/** Whether it leaves anything out but by its tab. */
	public boolean narrow() {
		return type != null || q != null;
	}

	Query query(int limit) {
		return new Query(chosen().statuses(), type, q, null, null, before, limit);
	}

	/** The first page of another tab. */
	String link(Tab other) {
		return new Filter(other.word(), type, q, null).link();
	}

	/** The page after the one that ends with a document; null for the first. */
	String page(@Nullable String cursor) {
		return new Filter(tab, type, q, cursor).link();
	}

	private String link() {
		UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/");
		if (chosen() != Tab.ALL) {
			uri.queryParam("tab", chosen().word());
		}
		if (type != null) {
			uri.queryParam("type", type);
		}
		if (before != null) {
			uri.queryParam("before", before);
		}
		return (q != null) ? uri.queryParam("q", "{q}").encode().buildAndExpand(q).toUriString() : uri.toUriString();
	}

}
