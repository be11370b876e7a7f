package io.dromedary.api;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Where a document and what can be done with it are found. References without a host, so
 * that they hold behind any proxy.
 */
final class Links {

	static final String DOCUMENTS = "/api/documents";

	private Links() {
	}

	static URI self(String id) {
		return URI.create(DOCUMENTS + "/" + UriUtils.encodePathSegment(id, "UTF-8"));
	}

	/** Only what the present status allows. */
	static Map<String, String> of(Entry entry) {
		String self = self(entry.id()).toString();
		Map<String, String> links = new LinkedHashMap<>();
		links.put("self", self);
		if (entry.status() != Status.ERASED) {
			links.put("original", self + "/original");
		}
		if (entry.status() == Status.SPLIT) {
			links.put("parts", DOCUMENTS + "?parent=" + UriUtils.encodeQueryParam(entry.id(), "UTF-8"));
		}
		if (entry.status() == Status.REVIEW) {
			links.put("decision", self + "/decision");
		}
		if (entry.status() == Status.DELIVERED) {
			links.put("correct", self + "/decision");
		}
		if (entry.retryable()) {
			links.put("retry", self + "/retry");
		}
		return links;
	}

	/**
	 * The {@code Link} header (RFC 8288) to the page after the one that ends with id.
	 * @param list path of what is listed
	 */
	static String next(String list, Map<String, String> parameters, String id) {
		UriComponentsBuilder uri = UriComponentsBuilder.fromPath(list);
		parameters.forEach((name, value) -> {
			if (!name.equals("cursor")) {
				uri.queryParam(name, "{" + name + "}");
			}
		});
		Map<String, Object> values = new LinkedHashMap<>(parameters);
		values.put("cursor", id);
		return "<" + uri.queryParam("cursor", "{cursor}").encode().buildAndExpand(values).toUriString()
				+ ">; rel=\"next\"";
	}

}
