package io.dromedary.console;

import java.util.List;
import java.util.Locale;

import io.dromedary.api.AttachmentView;
import io.dromedary.api.CarriedFiles;
import io.dromedary.document.DocumentException;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * The files that an electronic invoice carries in itself.
 *
 * @param trouble why they cannot be looked at; null where they can
 */
record Attached(List<Item> files, @Nullable String trouble) {

	static final Attached NOTHING = new Attached(List.of(), null);

	/**
	 * One of them.
	 *
	 * @param size with its unit
	 * @param damaged whether it cannot be decoded
	 */
	record Item(int number, String name, String mediaType, String size, boolean damaged) {

		@Override
		public String toString() {
			return "Item[" + number + "]";
		}

	}

	static Attached of(Entry entry, Ledger ledger, CarriedFiles files, Locale locale) {
		try {
			return new Attached(ledger.document(entry.id())
				.map(files::list)
				.orElse(List.of())
				.stream()
				.map(AttachmentView::of)
				.map((file) -> new Item(file.number(), file.fileName(), file.mediaType(), Sizes.of(file.size(), locale),
						file.damaged()))
				.toList(), null);
		}
		catch (DocumentException ex) {
			return new Attached(List.of(), ex.sentence().in(locale));
		}
	}

	public boolean any() {
		return !files.isEmpty() || trouble != null;
	}

	@Override
	public String toString() {
		return "Attached[" + files.size() + "]";
	}

}
