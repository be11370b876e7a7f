package io.dromedary.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells mails by their header (RFC 5322, section 2.2). A letter may begin with a date,
 * with From: or with Received: as well, so three fields are wanted, and one among them
 * that only programs write, as only programs write it.
 */
final class MailHead {

	private static final Pattern FIELD = Pattern.compile("([\\x21-\\x39\\x3B-\\x7E]+)[ \\t]*:(.*)");

	private static final Set<String> USUAL = Set.of("received", "return-path", "from", "to", "cc", "bcc", "subject",
			"date", "message-id", "mime-version", "reply-to", "delivered-to", "sender", "content-type",
			"content-transfer-encoding", "dkim-signature", "authentication-results", "in-reply-to", "references",
			"x-mailer", "user-agent", "resent-from", "resent-to", "envelope-to", "x-original-to", "arc-seal",
			"received-spf", "errors-to", "precedence", "list-id", "list-unsubscribe", "organization", "importance",
			"x-trasporto", "x-ricevuta", "content-disposition", "thread-topic", "thread-index");

	private static final Map<String, Pattern> WRITTEN_BY_PROGRAMS = Map.ofEntries(
			entry("received", "(from|by)\\s.*;.*|\\(qmail.*"), entry("return-path", "<.*|(?=\\S+@\\S)\\S++"),
			entry("message-id", "<.+|(?=\\S+@\\S)\\S++"), entry("mime-version", "1\\.0.*"),
			entry("content-type", "[a-z]+/[\\w.+-]+.*"),
			entry("content-transfer-encoding", "\"?(7bit|8bit|binary|base64|quoted-printable|x-uu).*"),
			entry("dkim-signature", ".*\\bv\\s*=.*"), entry("authentication-results", ".*[;=].*"),
			entry("x-mailer", ".+"), entry("delivered-to", ".*\\S@\\S.*"), entry("arc-seal", ".*=.*"),
			entry("received-spf", "(pass|fail|softfail|neutral|none|temperror|permerror)\\b.*"));

	private final Map<String, String> fields = new LinkedHashMap<>();

	/** Whether something else stands before the first field. */
	private boolean junkFirst;

	private MailHead(String head) {
		List<String> lines = head.lines().dropWhile(String::isBlank).toList();
		boolean envelope = !lines.isEmpty() && lines.get(0).matches(">?From .*");
		String last = "";
		for (int i = envelope ? 1 : 0; i < lines.size() && !lines.get(i).isBlank(); i++) {
			String line = lines.get(i);
			var field = FIELD.matcher(line);
			if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
				fields.computeIfPresent(last, (name, value) -> value + line);
			}
			else if (field.matches() && !line.startsWith("--")) {
				last = field.group(1).toLowerCase(Locale.ROOT);
				fields.putIfAbsent(last, field.group(2));
			}
			else if (i + 1 == lines.size() || !FIELD.matcher(lines.get(i + 1)).matches()) {
				break;
			}
			else {
				junkFirst |= fields.isEmpty();
			}
		}
	}

	/**
	 * Whether it is the beginning of a mail, whatever it is called.
	 * @param head the first bytes as ISO 8859-1
	 */
	static boolean begins(String head) {
		if (head.stripLeading().startsWith("<")) {
			return false;
		}
		MailHead found = new MailHead(head);
		long known = USUAL.stream().filter(found.fields::containsKey).count();
		return known >= 3 && !found.junkFirst && found.beginsAsUsual() && found.writtenByAProgram();
	}

	/** Whether there is any header at all. */
	static boolean hasAny(String head) {
		return USUAL.stream().anyMatch(new MailHead(head).fields::containsKey);
	}

	private boolean beginsAsUsual() {
		String first = fields.keySet().iterator().next();
		return USUAL.contains(first) || first.startsWith("x-");
	}

	private boolean writtenByAProgram() {
		return WRITTEN_BY_PROGRAMS.entrySet().stream().anyMatch((one) -> {
			String value = fields.get(one.getKey());
			return value != null && one.getValue().matcher(value.strip()).matches();
		});
	}

	private static Map.Entry<String, Pattern> entry(String name, String value) {
		return Map.entry(name, Pattern.compile(value, Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
	}

}
