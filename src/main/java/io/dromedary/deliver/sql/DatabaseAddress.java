package io.dromedary.deliver.sql;

import io.dromedary.deliver.TableMode;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A database by name: the settings {@code dromedary.databases.NAME}.
 *
 * @param url any JDBC URL whose driver is on the class path
 * @param tables who makes its tables
 */
record DatabaseAddress(@DefaultValue("") String url, @DefaultValue("") String username,
		@DefaultValue("") String password, @DefaultValue("create") TableMode tables) {

	@Override
	public String toString() {
		return "DatabaseAddress";
	}

}
