package io.dromedary.deliver.paperless;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A paperless-ngx, as the settings under one prefix say, for example
 * {@code dromedary.to-paperless}.
 *
 * @param url of its pages, such as {@code https://paperless.example.com}
 * @param token of the API
 * @param idField the custom field of text that holds our id
 * @param title with placeholders
 * @param tags by their names
 * @param fields custom fields by their names, with placeholders
 * @param patience longest time for a file to be consumed before others have their turn
 */
record PaperlessSettings(@DefaultValue("") String url, @DefaultValue("") String token,
		@DefaultValue("dromedary") String idField, @DefaultValue("{file_name}") String title,
		@DefaultValue List<String> tags, @DefaultValue Map<String, String> fields,
		@DefaultValue("60s") Duration patience) {

	@Override
	public String toString() {
		return "PaperlessSettings[...]";
	}

}
