package io.dromedary.deliver.mail;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * To whom documents are mailed, as the settings under one prefix say, for example
 * {@code dromedary.to-mail}.
 *
 * @param to addresses with commas between them
 * @param cc the same for who gets a copy
 * @param from the address that sends; empty: that of {@code dromedary.smtp.from}
 * @param subject with placeholders; empty: the title of the type and the file name
 * @param json whether the JSON file is attached
 * @param original whether the original is
 */
record MailSettings(@DefaultValue("") String to, @DefaultValue("") String cc, @DefaultValue("") String from,
		@DefaultValue("") String subject, @DefaultValue("true") boolean json, @DefaultValue("false") boolean original) {

	@Override
	public String toString() {
		return "MailSettings[...]";
	}

}
