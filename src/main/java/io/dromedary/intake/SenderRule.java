package io.dromedary.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * Whose mails are taken, by the address in From. Anybody can write any address there, so
 * this sorts mails and keeps nobody out.
 */
final class SenderRule {

	private final Set<String> addresses;

	/**
	 * @param senders addresses, and domains with an @ in front; empty: everybody
	 */
	SenderRule(List<String> senders) {
		this.addresses = senders.stream()
			.map((sender) -> sender.strip().toLowerCase(Locale.ROOT))
			.filter((sender) -> !sender.isEmpty())
			.collect(Collectors.toUnmodifiableSet());
	}

	boolean everybody() {
		return addresses.isEmpty();
	}

	boolean takes(ListedMail mail) {
		return everybody() || from(mail).stream().anyMatch(this::named);
	}

	private boolean named(String address) {
		String plain = address.toLowerCase(Locale.ROOT);
		return addresses.contains(plain) || addresses.contains(plain.substring(Math.max(plain.lastIndexOf('@'), 0)));
	}

	private static List<String> from(ListedMail mail) {
		String[] lines = mail.getHeader("From");
		return (lines == null) ? List.of()
				: Arrays.stream(lines)
					.flatMap((line) -> Arrays.stream(parsed(line)))
					.map((a) -> a.getAddress())
					.toList();
	}

	/**
	 * As far as it can be read: a name that is quoted wrongly does not hide an address.
	 */
	static InternetAddress[] parsed(String line) {
		try {
			return InternetAddress.parseHeader(line, false);
		}
		catch (AddressException ex) {
			return new InternetAddress[0];
		}
	}

}
