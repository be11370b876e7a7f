package io.dromedary.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which totals the lines of the tax prove. */
class TaxSummaryTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			IVA 22% 100.00 22.00                   | 122.00 | 0    | true
			IVA 22% 100.00 22.00                   | 100.00 | 0    | false
			IVA 22% 100.00 22.00                   | 122.00 | 0.02 | false
			IVA 22% 100.00 22.00                   | 122.02 | 0.02 | true
			IVA 22% 100.00 22.00                   | 121.98 | 0.02 | true
			MwSt 19% 119.00 19.00                  | 119.00 | 0    | true
			IVA 22% 100.00 27.00                   | 127.00 | 0    | false
			A 22% 100.00 22.00;B 10% 50.00 5.00    | 177.00 | 0    | true
			A 22% 100.00 22.00;B 10% 50.00 5.00    | 122.00 | 0    | false
			A 22% 100.00 22.00;C 0% 30.00 0.00     | 152.00 | 0    | true
			di cui IVA 22% 22.00                   | 122.00 | 0    | true
			di cui IVA 22% 22.00                   | 100.00 | 0    | false
			IVA 10% 0.09                           | 1.00   | 0    | false
			Sconto 100.00 22.00                    | 122.00 | 0    | false
			IVA 22%                                | 122.00 | 0    | false
			""")
	void aLineSpeaksWhereItsFiguresProveEachOther(String lines, String total, String rounding, boolean proven) {
		var summary = new TaxSummary();
		for (String line : lines.split(";")) {
			List<BigDecimal> amounts = Stream.of(line.split(" "))
				.filter((word) -> word.matches("\\d+\\.\\d{2}"))
				.map(BigDecimal::new)
				.toList();
			summary.add(line, amounts);
		}
		assertThat(summary.provesGross(new BigDecimal(total), new BigDecimal(rounding))).isEqualTo(proven);
	}

}
