package io.dromedary.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dromedary.ledger.notice.KnownNotice;
import org.jspecify.annotations.Nullable;

/**
 * A message about an invoice: of SdI, or the certificate of a certified mail.
 *
 * @param document the document that it is, or the mail or archive in which it lies
 * @param part its place in there; null where it is the document itself
 * @param kind {@code ns}, {@code rc} and so on as SdI names its files, {@code pec} for
 * the certificate of a mail
 * @param says the answer of the buyer, or the kind of the certificate; null where the
 * kind says all
 * @param text for people
 * @param alarming whether somebody has to do something about the invoice
 * @param invoices ids of those that it is about
 * @param files how many different files here it may mean
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(String document, @Nullable String part, String kind, @Nullable String says, String text,
		Instant received, boolean alarming, List<String> invoices, int files) {

	static List<NoticeView> of(List<KnownNotice> notices, Locale locale) {
		return notices.stream().map((notice) -> of(notice, locale)).toList();
	}

	private static NoticeView of(KnownNotice notice, Locale locale) {
		return new NoticeView(notice.document(), notice.part().isEmpty() ? null : notice.part(), notice.kind(),
				notice.says().isEmpty() ? null : notice.says(), notice.what().in(locale), notice.received(),
				notice.alarming(), notice.about(), notice.files());
	}

	@Override
	public String toString() {
		return "NoticeView[" + document + ", " + kind + "]";
	}

}
