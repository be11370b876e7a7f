package io.dromedary.deliver;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database that receives results.
 *
 * @param url any JDBC URL whose driver is on the class path
 * @param tables who makes its tables
 */
@ConfigurationProperties("dromedary.database")
record DatabaseSettings(String url, String username, String password, @DefaultValue("create") TableMode tables) {

	@Override
	public String toString() {
		return "DatabaseSettings";
	}

}
