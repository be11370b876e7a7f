package io.dromedary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dromedary.Corpus;
import io.dromedary.document.Datum;
import io.dromedary.document.DocumentException;
import io.dromedary.document.Term;
import io.dromedary.document.Transcript;
import io.dromedary.paper.einvoice.EInvoicePaper;

/**
 * Writes what is read from electronic invoices, so that other libraries can be asked in
 * programs of their own ({@code src/it/opinions}): theirs do not go with ours. Arguments:
 * the folder; drawn ones go into it, those of the corpus stay where they are.
 */
final class EInvoiceOpinions {

	private static final int DRAWN = 200;

	private static final List<Term> ASKED = List.of(Term.INVOICE_NUMBER, Term.ISSUE_DATE, Term.CURRENCY,
			Term.SELLER_NAME, Term.SELLER_VAT, Term.BUYER_NAME, Term.BUYER_VAT, Term.NET_TOTAL, Term.TAX_TOTAL,
			Term.GROSS_TOTAL);

	private EInvoiceOpinions() {
	}

	public static void main(String[] arguments) throws IOException {
		Quiet.libraries();
		System.out.println(write(Path.of(arguments[0])) + " readings");
		System.exit(0);
	}

	/** How many there are. */
	static int write(Path folder) throws IOException {
		List<Map<String, String>> readings = new ArrayList<>();
		try (Pipeline pipeline = new Pipeline()) {
			for (Path file : files(folder)) {
				Map<String, String> reading = reading(pipeline, file);
				if (!reading.isEmpty()) {
					readings.add(reading);
				}
			}
		}
		JsonMapper.builder().build().writeValue(folder.resolve("readings.json").toFile(), readings);
		return readings.size();
	}

	private static List<Path> files(Path folder) throws IOException {
		Files.createDirectories(folder);
		List<Path> files = new ArrayList<>();
		for (long seed = 1; seed <= DRAWN; seed++) {
			EInvoicePaper paper = EInvoicePaper.of(seed);
			files.add(Files.write(folder.resolve(paper.fileName()), paper.content()));
		}
		for (String kind : List.of("fatturapa", "ubl", "cii", "facturx")) {
			try (Stream<Path> all = Files.list(Corpus.need("data/einvoices/" + kind))) {
				all.filter((file) -> file.toString().matches("(?i).*\\.(xml|pdf)")).sorted().forEach(files::add);
			}
		}
		return files;
	}

	/** Terms by their words, and the file; none where it is refused. */
	private static Map<String, String> reading(Pipeline pipeline, Path file) throws IOException {
		Map<String, String> reading = new LinkedHashMap<>();
		try {
			Transcript transcript = pipeline.assess(file.getFileName().toString(), Files.readAllBytes(file))
				.extraction()
				.transcript();
			List<Datum> data = transcript.pages().stream().flatMap((page) -> page.data().stream()).toList();
			reading.put("file", file.toAbsolutePath().normalize().toString());
			reading.put("root", data.isEmpty() ? "" : data.get(0).path().split("/")[1]);
			for (Term term : ASKED) {
				data.stream()
					.filter((datum) -> datum.term() == term)
					.findFirst()
					.ifPresent((datum) -> reading.put(term.word(),
							(term == Term.ISSUE_DATE) ? ExactText.day(datum.text()) : datum.text()));
			}
		}
		catch (DocumentException ex) {
			return Map.of();
		}
		return reading;
	}

}
