package io.dromedary.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
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

	/** Text that a spreadsheet would calculate gets an apostrophe in front. */
	private static final Pattern FORMULA = Pattern.compile("^(?=[\\s\\p{Z}]*[-=+@\t\r\uff0b\uff0d\uff1d\uff20])");

	private static final String BYTE_ORDER_MARK = "\ufeff";

	private final SeenSellers sellers;

	SellerController(SeenSellers sellers) {
		this.sellers = sellers;
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
	ResponseEntity<byte[]> csv() {
		String lines = Stream
			.concat(Stream.of(line("name", "code", "account", "documents")),
					sellers.all().stream().flatMap(this::lines))
			.collect(Collectors.joining());
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sellers.csv\"")
			.body((BYTE_ORDER_MARK + lines).getBytes(StandardCharsets.UTF_8));
	}

	private Stream<String> lines(Seller seller) {
		List<String> accounts = seller.accounts().isEmpty() ? List.of("") : seller.accounts();
		return accounts.stream()
			.map((account) -> line(seller.name(), seller.code(), account, String.valueOf(seller.documents())));
	}

	private static String line(@Nullable String... cells) {
		return Stream.of(cells).map(SellerController::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String cell(@Nullable String text) {
		String harmless = (text != null) ? FORMULA.matcher(text).replaceFirst("'") : "";
		return "\"" + harmless.replace("\"", "\"\"") + "\"";
	}

}
