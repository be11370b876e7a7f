#!/usr/bin/env bash
# Apache POI 5.5.1, DataFormatter (how a cell of a spreadsheet looks): a full stop inside quoted text of a number format is
# taken for the decimal point, a section that is left empty prints the number all the same, and commas that scale do not.
#
# Guessed before: ECMA-376 part 1, 18.8.31, is followed: quoted text is printed as it stands, "Nr. "0 gives Nr. 5 of 5;
# ;;; hides every number, 0.00;; the negative ones; 0.00,," Mio" gives 1.23 Mio of 1234567.
# Seen: "Nr. "0 gives "Nr5.0 " (the text cut in two, a decimal that is in neither cell nor format), "Tot. "0.00 gives 7.25
# without its text, while "No "0 (no full stop) is right; ;;; prints the hidden 12.5, 0.00;; prints -3.00; 0.00,," Mio"
# prints 1234567 without its unit. Nothing is logged or thrown.
# So whoever shows or reads cells as people see them must print the sections of a format without this class, or compare.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
	<modelVersion>4.0.0</modelVersion>
	<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
	<dependencies>
		<dependency><groupId>org.apache.poi</groupId><artifactId>poi</artifactId><version>5.5.1</version></dependency>
	</dependencies>
</project>
XML
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat >Formats.java <<'JAVA'
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;

class Formats {

	static int changed;

	static void expect(double cell, String format, String seen) {
		String text = new DataFormatter(Locale.ROOT).formatRawCellContents(cell, 0, format);
		System.out.printf(Locale.ROOT, "%-10s %-16s prints [%s]%n", cell, format, text);
		changed += text.equals(seen) ? 0 : 1;
	}

	public static void main(String[] arguments) {
		expect(5, "\"No \"0", "No 5");
		expect(5, "\"Nr. \"0", "Nr5.0 ");
		expect(7.25, "\"Tot. \"0.00", "7.25");
		expect(12.5, ";;;", "12.5");
		expect(-3, "0.00;;", "-3.00");
		expect(1234567, "0.00,,\" Mio\"", "1234567");
		if (changed > 0) {
			throw new AssertionError(changed + " of these are printed in another way now");
		}
	}

}
JAVA
java -cp "lib/*" Formats.java 2>/dev/null
