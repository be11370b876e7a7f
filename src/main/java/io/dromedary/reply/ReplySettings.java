package io.dromedary.reply;

import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The settings {@code dromedary.reply}; application.yaml says what each means. */
@ConfigurationProperties("dromedary.reply")
record ReplySettings(@DefaultValue Set<String> routes, @DefaultValue("20") int most) {

}
