package io.dromedary.demo;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * How one calls the API on the command line of a system.
 *
 * @param windows PowerShell, whose quotes curl does not get
 * @param token file that holds it; null where a person has set it
 */
record Shell(boolean windows, @Nullable Path token) {

	static Shell ofThisSystem(@Nullable Path token) {
		return new Shell(System.getProperty("os.name", "").startsWith("Windows"), token);
	}

	String get(String url) {
		return windows ? powershell(url) : curl(url);
	}

	String post(String url, String json) {
		return windows ? powershell(url) + " -Method Post -ContentType application/json -Body '" + json + "'"
				: curl(url) + " -H 'Content-Type: application/json' -d '" + json + "'";
	}

	private String curl(String url) {
		return "curl -H \"Authorization: Bearer " + bearer("cat") + "\" " + url;
	}

	private String powershell(String url) {
		return "Invoke-RestMethod " + url + " -Headers @{Authorization=\"Bearer " + bearer("Get-Content") + "\"}";
	}

	private String bearer(String print) {
		return (token == null) ? "TOKEN" : "$(" + print + " '" + token + "')";
	}

}
