package io.dromedary.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.notice.KnownNotice;

/**
 * Messages of SdI and certificates of certified mail.
 *
 * @param about those about the document
 * @param inside those that the document is, or that lie in it
 */
record Notified(List<Item> about, List<Item> inside) {

	/** Of the invoices of a lot, and of what came in one mail. */
	private static final int MOST_LINKS = 20;

	/**
	 * One of them.
	 *
	 * @param document the document that it is, or in which it lies
	 * @param alarming whether somebody has to do something about its invoice
	 * @param files how many different files here it may mean
	 * @param invoices some of those that it is about
	 */
	record Item(String document, String text, Moment received, boolean alarming, int files, List<Link> invoices) {

		@Override
		public String toString() {
			return "Item[" + document + "]";
		}

	}

	/** An invoice. */
	record Link(String id, String name) {

		@Override
		public String toString() {
			return "Link[" + id + "]";
		}

	}

	static Notified of(Entry entry, Ledger ledger, Locale locale) {
		return new Notified(
				ledger.notices(entry.id()).stream().map((notice) -> item(notice, List.of(), locale)).toList(),
				ledger.noticesIn(entry.id())
					.stream()
					.map((notice) -> item(notice, links(notice, ledger, locale), locale))
					.toList());
	}

	private static Item item(KnownNotice notice, List<Link> invoices, Locale locale) {
		return new Item(notice.document(), notice.what().in(locale), Moment.of(notice.received(), locale),
				notice.alarming(), notice.files(), invoices);
	}

	private static List<Link> links(KnownNotice notice, Ledger ledger, Locale locale) {
		return notice.about()
			.stream()
			.limit(MOST_LINKS)
			.map(ledger::find)
			.flatMap(Optional::stream)
			.map((entry) -> new Link(entry.id(), Contents.name(entry, locale)))
			.toList();
	}

	@Override
	public String toString() {
		return "Notified[" + about.size() + ", " + inside.size() + "]";
	}

}
