package io.dromedary.work;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;

/**
 * How H2 finds the items that are next. Left to itself it sorts all that are due each
 * time (2.3.232, 5,000 of them: 17 ms); told to use the index that has them in this order
 * it reads just the first (0.04 ms). PostgreSQL needs not be told.
 */
final class NextItems extends DefaultJdbcCustomization {

	private NextItems() {
		super(false);
	}

	static JdbcCustomization of(DataSource dataSource) {
		JdbcCustomization detected = new AutodetectJdbcCustomization(dataSource);
		return detected.getName().equals("PostgreSQL") ? detected : new NextItems();
	}

	@Override
	public String createSelectDueQuery(String table, int limit, String andCondition, boolean orderByPriority) {
		return super.createSelectDueQuery(table + " use index (" + table + "_next)", limit, andCondition,
				orderByPriority);
	}

}
