package io.dromedary.reply;

import java.util.Properties;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/** The settings {@code dromedary.smtp}; application.yaml says what each means. */
@ConfigurationProperties("dromedary.smtp")
record SmtpSettings(@DefaultValue("") String host, @DefaultValue("smtps") String protocol,
		@DefaultValue("true") boolean starttls, @DefaultValue("") String from,
		@DefaultValue("<>") String envelopeFrom) {

	private static final String TIMEOUT = "30000";

	boolean usable() {
		return StringUtils.hasText(host) && StringUtils.hasText(from);
	}

	/** For Angus Mail. */
	Properties properties() {
		Properties properties = new Properties();
		String prefix = "mail." + protocol + ".";
		properties.setProperty(prefix + "from", envelopeFrom);
		properties.setProperty(prefix + "ssl.checkserveridentity", "true");
		properties.setProperty(prefix + "starttls.enable", String.valueOf(starttls));
		properties.setProperty(prefix + "starttls.required", String.valueOf(starttls && protocol.equals("smtp")));
		properties.setProperty(prefix + "connectiontimeout", TIMEOUT);
		properties.setProperty(prefix + "timeout", TIMEOUT);
		return properties;
	}

}
