package io.dromedary.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what kind of text a text file holds. */
final class MarkupSniffer {

	private static final int START = 1_000_000;

	private static final Pattern HTML = Pattern.compile("<(!doctype html|html|head|body|meta|script|title)\\b");

	private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([\\w.-]+)[\\s/>]");

	/** Roots of FatturaPA, UBL, CII and ZUGFeRD 1, Facturae, ebInterface, SVEFAKTURA. */
	private static final Set<String> INVOICES = Set.of("FatturaElettronica", "FatturaElettronicaSemplificata",
			"Invoice", "CreditNote", "CrossIndustryInvoice", "CrossIndustryDocument", "Facturae");

	/** RFC 5322 and what servers add; at least one that no letter has. */
	private static final Pattern MAIL_HEADER = Pattern
		.compile("(?im)^(received|return-path|from|to|cc|subject|date|message-id|mime-version|reply-to|delivered-to"
				+ "|content-type|content-transfer-encoding|dkim-signature|x-[\\w-]+):");

	private static final Pattern MACHINE_HEADER = Pattern
		.compile("(?im)^(received|return-path|message-id|mime-version|dkim-signature|content-transfer-encoding):");

	private final String start;

	MarkupSniffer(String text) {
		this.start = text.substring(0, Math.min(START, text.length())).strip();
	}

	Format format() {
		if (start.startsWith("<")) {
			return markup();
		}
		return mail() ? Format.MAIL : Format.TEXT;
	}

	private Format markup() {
		String lower = start.toLowerCase(Locale.ROOT);
		if (HTML.matcher(lower.substring(0, Math.min(1024, lower.length()))).find()) {
			return Format.HTML;
		}
		Matcher root = ROOT.matcher(start.replaceAll("(?s)<!--.*?-->", ""));
		if (!start.startsWith("<?xml") && !root.find()) {
			return Format.TEXT;
		}
		if (lower.contains("<!doctype") || lower.contains("<!entity")) {
			return Format.XML_WITH_DOCTYPE;
		}
		root.reset();
		return (root.find() && INVOICES.contains(root.group(1))) ? Format.XML_INVOICE : Format.OTHER_XML;
	}

	private boolean mail() {
		String headers = start.split("\r?\n\r?\n", 2)[0];
		boolean begins = MAIL_HEADER.matcher(headers).lookingAt();
		return begins && MAIL_HEADER.matcher(headers).results().count() >= 3 && MACHINE_HEADER.matcher(headers).find();
	}

}
