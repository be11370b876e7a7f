package io.dromedary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dromedary.Corpus;
import io.dromedary.check.Decide;
import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentException;

/**
 * The structured invoices of the corpus in this process: which fields differ from the
 * truth, and what becomes of the files. Arguments: names of folders (all four).
 */
final class EInvoiceCorpusBench {

	private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("number", "invoice_number"),
			Map.entry("date", "date"), Map.entry("due_date", "due_date"), Map.entry("currency", "currency"),
			Map.entry("seller_name", "seller_name"), Map.entry("seller_vat", "seller_vat"),
			Map.entry("buyer_name", "buyer_name"), Map.entry("buyer_vat", "buyer_vat"),
			Map.entry("net_total", "net_total"), Map.entry("tax_total", "tax_total"),
			Map.entry("gross_total", "gross_total"), Map.entry("iban", "iban"),
			Map.entry("seller_tax_id", "seller_tax_code"), Map.entry("buyer_tax_id", "buyer_tax_code"),
			Map.entry("amount_due", "amount_due"));

	private EInvoiceCorpusBench() {
	}

	public static void main(String[] arguments) throws Exception {
		Quiet.libraries();
		List<String> folders = (arguments.length > 0) ? List.of(arguments)
				: List.of("fatturapa", "ubl", "cii", "facturx");
		int files = 0;
		int exact = 0;
		int delivered = 0;
		try (Pipeline pipeline = new Pipeline()) {
			for (String folder : folders) {
				for (Path file : files(folder)) {
					files++;
					try {
						Assessment assessment = pipeline.assess(file.getFileName().toString(),
								Files.readAllBytes(file));
						List<String> faults = faults(assessment, file);
						boolean deliver = new Decide().decide(assessment).equals("deliver");
						exact += faults.isEmpty() ? 1 : 0;
						delivered += deliver ? 1 : 0;
						System.out.printf("%s/%s %s %s%n    %s%n", folder, file.getFileName(),
								deliver ? "delivered" : "review", faults.isEmpty() ? "exact" : faults,
								Outcome.doubts(assessment));
					}
					catch (DocumentException ex) {
						System.out.printf("%s/%s %s%n", folder, file.getFileName(), ex.sentence().key());
					}
				}
			}
		}
		System.out.printf("%d files, %d exact, %d delivered%n", files, exact, delivered);
		System.exit(0);
	}

	private static List<Path> files(String folder) throws IOException {
		try (Stream<Path> all = Files.list(Corpus.need("data/einvoices/" + folder))) {
			return all.filter((file) -> !file.toString().endsWith(".p7m") && !file.toString().endsWith(".zip"))
				.sorted()
				.toList();
		}
	}

	private static List<String> faults(Assessment assessment, Path file) throws IOException {
		JsonNode truth = JsonMapper.builder()
			.build()
			.readTree(Corpus
				.need("data/einvoices/key/" + file.getParent().getFileName() + "/" + file.getFileName() + ".json")
				.toFile());
		Map<String, String> values = Outcome.values(assessment);
		List<String> faults = new ArrayList<>();
		FIELDS.forEach((key, field) -> {
			String wanted = truth.path(key).asText("");
			String value = values.getOrDefault(field, "");
			if (!wanted.isEmpty() && (value.isEmpty() || !SameValue.same(field, wanted, value))) {
				faults.add(field + ": expected " + wanted + ", given " + value);
			}
			if (wanted.isEmpty() && !value.isEmpty()) {
				faults.add(field + ": expected nothing, given " + value);
			}
		});
		return faults;
	}

}
