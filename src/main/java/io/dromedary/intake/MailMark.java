package io.dromedary.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How far a mailbox was looked through. Every mail up to the mark is done, but for those
 * that are open. UIDs ascend with the order of arrival in a folder, as long as its
 * UIDVALIDITY stays (RFC 3501, section 2.3.1.1).
 *
 * @param validity the UIDVALIDITY that the UIDs belong to
 * @param mark the highest UID looked at
 * @param since what came before it was there when the first look reached back and is left
 * alone
 * @param open UIDs up to the mark that are to be looked at again
 */
record MailMark(long validity, long mark, Instant since, TreeSet<Long> open) {

	String note() {
		String uids = open.stream().map(String::valueOf).collect(Collectors.joining(","));
		return validity + " " + mark + " " + since.getEpochSecond() + " " + uids;
	}

	/** Empty where a note cannot be read. */
	static Optional<MailMark> of(String note) {
		try {
			String[] words = note.split(" ", -1);
			TreeSet<Long> open = Arrays.stream(words[3].split(","))
				.filter((uid) -> !uid.isEmpty())
				.map(Long::valueOf)
				.collect(Collectors.toCollection(TreeSet::new));
			return Optional.of(new MailMark(Long.parseLong(words[0]), Long.parseLong(words[1]),
					Instant.ofEpochSecond(Long.parseLong(words[2])), open));
		}
		catch (NumberFormatException | IndexOutOfBoundsException ex) {
			return Optional.empty();
		}
	}

	/**
	 * What this process and another one know together of the same mailbox: a mail is done
	 * where one of them has done it.
	 */
	MailMark and(MailMark other) {
		TreeSet<Long> both = new TreeSet<>();
		open.stream().filter((uid) -> uid > other.mark || other.open.contains(uid)).forEach(both::add);
		other.open.stream().filter((uid) -> uid > mark || open.contains(uid)).forEach(both::add);
		return new MailMark(validity, Math.max(mark, other.mark), since, both);
	}

}
