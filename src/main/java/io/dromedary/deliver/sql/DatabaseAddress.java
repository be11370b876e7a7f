package io.dromedary.deliver.sql;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A database by name: the settings {@code dromedary.databases.NAME}.
 *
 * @param url any JDBC URL whose driver is on the class path
 */
record DatabaseAddress(@DefaultValue("") String url, @DefaultValue("") String username,
		@DefaultValue("") String password) {

	@Override
	public String toString() {
		return "DatabaseAddress";
	}

}
