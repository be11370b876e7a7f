package io.dromedary.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.dromedary.csv.CsvCell;
import io.dromedary.csv.CsvFormat;
import io.dromedary.csv.CsvNotation;
import io.dromedary.document.FieldKind;
import io.dromedary.ledger.same.SeenSellers;
import io.dromedary.ledger.same.Seller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sellers seen so far, for programs and for spreadsheets. */
@RestController
class SellerController {

	private static final String[] HEAD = { "name", "code", "account", "documents" };

	private final SeenSellers sellers;

	private final CsvNotation notation;

	SellerController(SeenSellers sellers, CsvNotation notation) {
		this.sellers = sellers;
		this.notation = notation;
	}

	/**
	 * A seller.
	 *
	 * @param code VAT number or tax code
	 * @param accounts IBANs that its documents named
	 * @param documents how many there are
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Seen(@Nullable String name, @Nullable String code, List<String> accounts, int documents) {

		static Seen of(Seller seller) {
			return new Seen(seller.name(), seller.code(), seller.accounts(), seller.documents());
		}

	}

	@GetMapping(path = "/api/sellers", produces = MediaType.APPLICATION_JSON_VALUE)
	List<Seen> sellers() {
		return sellers.all().stream().map(Seen::of).toList();
	}

	/** A line for each account (RFC 4180), and one for a seller without any. */
	@GetMapping(path = "/api/sellers.csv", produces = "text/csv")
	ResponseEntity<byte[]> csv() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (SequenceWriter lines = new CsvFormat(notation).begin(file)) {
			lines.write(HEAD);
			for (Seller seller : sellers.all()) {
				List<String> accounts = seller.accounts().isEmpty() ? List.of("") : seller.accounts();
				for (String account : accounts) {
					lines.write(line(seller, account));
				}
			}
		}
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sellers.csv\"")
			.body(file.toByteArray());
	}

	private String[] line(Seller seller, String account) {
		return new String[] { text(seller.name()), text(seller.code()), text(account),
				CsvCell.of(FieldKind.NUMBER, String.valueOf(seller.documents()), notation) };
	}

	private String text(@Nullable String value) {
		return CsvCell.of(FieldKind.TEXT, value, notation);
	}

}
