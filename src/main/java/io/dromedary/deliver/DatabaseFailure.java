package io.dromedary.deliver;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import io.dromedary.document.DocumentException;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Undeliverable;

/**
 * Says what a database reports, by its SQLSTATE class (ISO/IEC 9075) and without its
 * words.
 */
final class DatabaseFailure {

	private static final Service DATABASE = new Service(Service.Kind.TARGET, "database");

	private static final Service ROW = new Service(Service.Kind.TARGET, "database:row");

	private DatabaseFailure() {
	}

	/** There is no driver for the URL. */
	static DocumentException noDriver() {
		return new ServiceUnavailable(DATABASE, Sentence.of("deliver.database-driver"));
	}

	static DocumentException of(SQLException failure) {
		String state = SqlState.of(failure);
		String code = state + "/" + failure.getErrorCode();
		if (SqlState.raised(failure)) {
			return new Undeliverable(Sentence.of("deliver.database-raised", code));
		}
		if (failure instanceof SQLTransientConnectionException || state.startsWith("08")) {
			return new ServiceUnavailable(DATABASE, Sentence.of("deliver.database-away"));
		}
		return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
			case "28" -> new ServiceUnavailable(DATABASE, Sentence.of("deliver.database-login"));
			case "22" -> new Undeliverable(Sentence.of("deliver.database-value", code));
			case "42" -> new ServiceUnavailable(DATABASE, Sentence.of("deliver.database-tables", code));
			// A second worker may just have inserted the row: the next try sees it.
			case "23" -> new ServiceUnavailable(ROW, Sentence.of("deliver.database-rule", code));
			default -> new ServiceUnavailable(DATABASE, Sentence.of("deliver.database-failed", code));
		};
	}

}
