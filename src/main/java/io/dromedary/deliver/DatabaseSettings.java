package io.dromedary.deliver;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The database that receives results.
 *
 * @param url any JDBC URL whose driver is on the class path
 */
@ConfigurationProperties("dromedary.database")
record DatabaseSettings(String url, String username, String password) {

	@Override
	public String toString() {
		return "DatabaseSettings";
	}

}
