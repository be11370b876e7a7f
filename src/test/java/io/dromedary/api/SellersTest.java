package io.dromedary.api;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The sellers seen so far, as a program and as a spreadsheet gets them. */
@ApiTest
class SellersTest {

	@Autowired
	Caller caller;

	@Test
	void aProgramGetsThemAsJson() throws Exception {
		var sellers = caller.get("/api/sellers").body();
		assertThat(sellers).hasSize(2);
		assertThat(sellers.at("/0/accounts/1").asText()).isEqualTo("IT2");
		assertThat(sellers.at("/1/code").asText()).isEqualTo("00743110157");
	}

	@Test
	void aSpreadsheetGetsALineForEachAccountAndNothingToCalculate() throws Exception {
		assertThat(caller.get("/api/sellers.csv").text()).isEqualTo("""
				\ufeff"name";"code";"account";"documents"
				"'=Zanetti ""& C.""\";"IT01879020517";"IT1";"3"
				"'=Zanetti ""& C.""\";"IT01879020517";"IT2";"3"
				"Berg";"\t00743110157";"";"1"
				""".replace("\n", "\r\n"));
	}

}
