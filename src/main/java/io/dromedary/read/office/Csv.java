package io.dromedary.read.office;

import io.dromedary.format.Delimited;
import io.dromedary.guard.Watch;
import io.dromedary.read.sheet.Flow;

/** Lines of values, parted by a sign (RFC 4180). */
final class Csv {

	private Csv() {
	}

	static void read(String text, Flow flow) {
		Delimited delimited = Delimited.of(text);
		flow.spreadsheet();
		flow.beginTable();
		for (var row : delimited.rows()) {
			Watch.check();
			flow.beginRow();
			row.forEach(flow::cell);
		}
		flow.endTable();
	}

}
