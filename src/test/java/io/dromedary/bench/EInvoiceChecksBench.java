package io.dromedary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.dromedary.Corpus;
import io.dromedary.document.Assessment;
import io.dromedary.document.Field;
import io.dromedary.document.XmlElement;
import io.dromedary.split.OnlyDocument;
import org.jspecify.annotations.Nullable;

/**
 * What is found wrong in the structured invoices of the corpus beside
 * {@code einvoices/checks.csv}: digits of VAT numbers, tax codes and IBANs, and totals.
 * Signed files are opened by the step {@code split}.
 */
final class EInvoiceChecksBench {

	private EInvoiceChecksBench() {
	}

	public static void main(String[] arguments) throws Exception {
		Quiet.libraries();
		int files = 0;
		int same = 0;
		Map<String, Set<String>> rules = new TreeMap<>();
		try (Pipeline pipeline = new Pipeline()) {
			for (String line : Files.readAllLines(Corpus.need("data/einvoices/checks.csv"))) {
				List<String> cells = List.of(line.split(",", -1));
				if (cells.get(0).equals("file")) {
					continue;
				}
				files++;
				Assessment assessment = assess(pipeline, cells.get(0));
				assessment.findings()
					.forEach((finding) -> rules.computeIfAbsent(finding.rule(), (rule) -> new TreeSet<>())
						.add(cells.get(0)));
				List<String> faults = faults(cells, assessment);
				same += faults.isEmpty() ? 1 : 0;
				if (!faults.isEmpty()) {
					System.out.println(cells.get(0) + " " + faults);
				}
			}
			System.out.printf("%d files, %d found as expected%n", files, same);
			rules.forEach((rule, those) -> System.out.println(rule + " " + those.size() + " " + those));
			hostile(pipeline);
		}
		System.exit(0);
	}

	private static Assessment assess(Pipeline pipeline, String file) throws IOException {
		Path path = Corpus.need("data/einvoices/" + file);
		OnlyDocument document = OnlyDocument.of(path.getFileName().toString(), Files.readAllBytes(path));
		return pipeline.assess(document.fileName(), document.content());
	}

	private static List<String> faults(List<String> cells, Assessment assessment) {
		List<String> faults = new ArrayList<>();
		compare("seller_vat", cells.get(1), italianVat(assessment, "seller_vat"), faults);
		compare("seller_tax_code", cells.get(2), taxCode(assessment, "seller_tax_code"), faults);
		compare("buyer_vat", cells.get(3), italianVat(assessment, "buyer_vat"), faults);
		compare("buyer_tax_code", cells.get(4), taxCode(assessment, "buyer_tax_code"), faults);
		compare("iban", cells.get(5), code(assessment, "iban"), faults);
		compare("totals", cells.get(6), found(assessment, "gross_total", "sum") ? "WRONG" : "ok", faults);
		return faults;
	}

	private static void compare(String what, String wanted, String given, List<String> faults) {
		if (!wanted.equals(given)) {
			faults.add(what + ": expected " + wanted + ", given " + given);
		}
	}

	private static String italianVat(Assessment assessment, String name) {
		Field field = assessment.fields().get(name);
		return (field != null && String.valueOf(field.printed()).startsWith("IT")) ? code(assessment, name) : "";
	}

	private static String taxCode(Assessment assessment, String name) {
		Field field = assessment.fields().get(name);
		boolean italian = field != null && field.evidence() instanceof XmlElement element
				&& element.path().endsWith("/CodiceFiscale");
		return italian ? code(assessment, name) : "";
	}

	private static String code(Assessment assessment, String name) {
		Field field = assessment.fields().get(name);
		return (field == null) ? "" : found(assessment, name, null) ? "WRONG" : "ok";
	}

	private static boolean found(Assessment assessment, String field, @Nullable String rule) {
		return assessment.findings()
			.stream()
			.anyMatch((finding) -> finding.field().equals(field) && (rule == null || finding.rule().equals(rule)));
	}

	/** Those that are well-formed and say what cannot be. */
	private static void hostile(Pipeline pipeline) throws IOException {
		for (String name : List.of("all_valid", "bad_codice_fiscale", "bad_iban", "bad_vat_check_digit",
				"wrong_vat_amount", "impossible_date")) {
			Path path = Corpus.need("data/hostile/xml/self_" + name + ".xml");
			Assessment assessment = pipeline.assess(path.getFileName().toString(), Files.readAllBytes(path));
			System.out.println(name + " "
					+ assessment.findings()
						.stream()
						.map((finding) -> finding.field() + ": " + finding.rule() + " " + finding.severity())
						.toList());
		}
	}

}
