package io.dromedary.deliver.mail;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import io.dromedary.deliver.Payload;
import io.dromedary.deliver.Placeholders;
import io.dromedary.deliver.files.Original;
import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.home.Platform;
import io.dromedary.ledger.Ledger;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.springframework.boot.context.properties.bind.BindException;

/**
 * The bean {@code mails}: writes the mail that a document is delivered as. Every try of
 * one revision has the same Message-ID: a mail cannot be taken back, so one that was sent
 * just before a crash comes twice.
 */
public class Mails {

	private static final int LONGEST_SUBJECT = 200;

	private static final int LONGEST_NAME = 120;

	private final Function<String, MailSettings> settings;

	private final Function<String, String> links;

	private final Sender sender;

	private final Payload payload;

	private final DocumentTypes types;

	private final Ledger ledger;

	private final Locale locale;

	/**
	 * Who sends.
	 *
	 * @param from the address where the settings of a target say none
	 * @param watched mailboxes of this hub, small letters: what is mailed there would
	 * come back as a document
	 */
	record Sender(String from, Set<String> watched) {
	}

	/**
	 * @param settings those under a prefix
	 * @param links to the page of a document, by its id
	 */
	Mails(Function<String, MailSettings> settings, Function<String, String> links, Sender sender, Payload payload,
			DocumentTypes types, Ledger ledger, Locale locale) {
		this.settings = settings;
		this.links = links;
		this.sender = sender;
		this.payload = payload;
		this.types = types;
		this.ledger = ledger;
		this.locale = locale;
	}

	/**
	 * The mail.
	 * @param target as types name it: {@code mail}
	 * @param prefix of its settings: {@code dromedary.to-mail}
	 * @throws ServiceUnavailable where the settings or the store cannot be read
	 */
	public MimeMessage write(Assessment assessment, String target, String prefix) {
		DocumentType type = type(assessment);
		MailSettings known = settings(target, prefix);
		Document document = assessment.document();
		try {
			InternetAddress from = addresses(known.from().isBlank() ? sender.from() : known.from()).get(0);
			ResultMail mail = new ResultMail(id(document, document.revision(), target, from));
			if (document.revision() > 1) {
				mail.setHeader("References", id(document, 1, target, from));
			}
			mail.setFrom(from);
			mail.setEnvelopeFrom(from.getAddress());
			mail.setRecipients(Message.RecipientType.TO, foreign(addresses(known.to()), target));
			mail.setRecipients(Message.RecipientType.CC,
					known.cc().isBlank() ? new InternetAddress[0] : foreign(addresses(known.cc()), target));
			mail.setSubject(subject(known, type, assessment), "UTF-8");
			mail.setContent(content(known, type, assessment));
			mail.saveChanges();
			return mail;
		}
		catch (MessagingException | IllegalArgumentException ex) {
			// their messages show addresses
			throw new ServiceUnavailable(new Service(Service.Kind.TARGET, target),
					Sentence.of("deliver.mail.settings", prefix));
		}
	}

	/** Tells the ledger, once the server has taken it. */
	public void delivered(Assessment assessment, String target) {
		ledger.delivered(assessment.document(), target, "SMTP");
	}

	private MimeMultipart content(MailSettings known, DocumentType type, Assessment assessment)
			throws MessagingException {
		Document document = assessment.document();
		MimeMultipart parts = new MimeMultipart();
		MimeBodyPart text = new MimeBodyPart();
		text.setText(
				new ResultText(type, locale).of(assessment, payload.delivered(assessment), links.apply(document.id())),
				"UTF-8");
		parts.addBodyPart(text);
		if (known.json()) {
			byte[] json = payload.json(assessment);
			ResultMail.attach(parts, document.id() + ".json", "application/json", () -> new ByteArrayInputStream(json));
		}
		if (known.original()) {
			String name = Platform.fileName(Placeholders.line(document.origin().fileName()), LONGEST_NAME);
			ResultMail.attach(parts, name, "application/octet-stream", () -> Original.open(document));
		}
		return parts;
	}

	private String subject(MailSettings known, DocumentType type, Assessment assessment) {
		Placeholders template = new Placeholders(known.subject());
		if (!template.wellFormed()) {
			throw new IllegalArgumentException("subject");
		}
		String whole = known.subject().isBlank() ? new ResultText(type, locale).subject(assessment)
				: template.filled(assessment, Placeholders::line);
		String line = Placeholders.line(whole);
		return (line.length() > LONGEST_SUBJECT) ? line.substring(0, LONGEST_SUBJECT) + "…" : line;
	}

	/** RFC 5322, section 3.6.4: what stands before the at is ASCII. */
	private static String id(Document document, int revision, String target, InternetAddress from) {
		String domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
		return "<" + document.id() + "." + revision + "." + target + "@" + domain + ">";
	}

	private static List<InternetAddress> addresses(String text) throws AddressException {
		List<InternetAddress> addresses = Arrays.asList(InternetAddress.parse(text, true));
		for (InternetAddress address : addresses) {
			address.validate();
			if (address.getAddress().indexOf('@') < 0) {
				throw new AddressException("no domain");
			}
		}
		if (addresses.isEmpty()) {
			throw new AddressException("none");
		}
		return addresses;
	}

	private InternetAddress[] foreign(List<InternetAddress> addresses, String target) {
		for (InternetAddress address : addresses) {
			if (sender.watched().contains(address.getAddress().toLowerCase(Locale.ROOT))) {
				throw new ServiceUnavailable(new Service(Service.Kind.TARGET, target),
						Sentence.of("deliver.mail.watched", target));
			}
		}
		return addresses.toArray(InternetAddress[]::new);
	}

	private MailSettings settings(String target, String prefix) {
		try {
			return settings.apply(prefix);
		}
		catch (BindException ex) {
			// its message shows the value
			throw new ServiceUnavailable(new Service(Service.Kind.TARGET, target),
					Sentence.of("deliver.mail.settings", prefix));
		}
	}

	private DocumentType type(Assessment assessment) {
		String name = String.valueOf(assessment.type());
		return types.named(name)
			.orElseThrow(() -> new ServiceUnavailable(new Service(Service.Kind.TYPE, name),
					Sentence.of("deliver.unknown-type", name)));
	}

}
