package io.dromedary.paper.einvoice;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.dromedary.document.Term;

/**
 * An electronic invoice that was drawn: {@code EInvoicePaper.of(17)}.
 *
 * @param content the bytes of the file
 * @param fileName with its seed
 * @param schema against which it is valid; empty where its standard has none in a package
 * @param said what it says
 */
public record EInvoicePaper(byte[] content, String fileName, Optional<Schemas.Kind> schema, Said said) {

	/** The terms of which drawn papers say something. */
	public static Set<Term> terms() {
		return LongStream.rangeClosed(1, 100)
			.mapToObj((seed) -> of(seed).said().terms())
			.flatMap(Set::stream)
			.collect(Collectors.toSet());
	}

	/** Of a format that changes from seed to seed. */
	public static EInvoicePaper of(long seed) {
		int kind = (int) (seed % 10);
		Said said = new Said();
		Chance chance = new Chance(seed, kind >= 5);
		return switch (kind) {
			case 0, 1, 2, 3 -> fattura(seed, chance, said);
			case 4 -> paper(seed + "-semplificata.xml", Optional.empty(), said,
					new Look(chance, Map.of("p", SimplifiedDrawer.NAMESPACE))
						.bytes(new SimplifiedDrawer(chance, said).root()));
			case 5, 6 -> ubl(seed + "-invoice.xml", false, chance, said);
			case 7 -> ubl(seed + "-creditnote.xml", true, chance, said);
			default -> paper(seed + "-cii.xml", Optional.of(Schemas.Kind.CII), said,
					new Look(chance, CiiDrawer.namespaces()).bytes(new CiiDrawer(chance, said).root()));
		};
	}

	/** What the schema does not know yet is left out of what is validated by name. */
	private static EInvoicePaper fattura(long seed, Chance chance, Said said) {
		FatturaDrawer drawer = new FatturaDrawer(chance, said);
		Xml root = drawer.root();
		return paper(seed + "-fattura.xml", drawer.isNewer() ? Optional.empty() : Optional.of(Schemas.Kind.FATTURA_PA),
				said, new Look(chance, Map.of("p", FatturaDrawer.NAMESPACE)).bytes(root));
	}

	private static EInvoicePaper ubl(String name, boolean credit, Chance chance, Said said) {
		UblDrawer drawer = new UblDrawer(chance, said, credit);
		return paper(name, Optional.of(Schemas.Kind.UBL), said,
				new Look(chance, drawer.namespaces()).bytes(drawer.root()));
	}

	private static EInvoicePaper paper(String name, Optional<Schemas.Kind> schema, Said said, byte[] content) {
		return new EInvoicePaper(content, name, schema, said);
	}

	@Override
	public String toString() {
		return fileName;
	}

}
