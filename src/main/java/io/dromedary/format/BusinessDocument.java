package io.dromedary.format;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A business document in XML that is certainly no invoice: an order, a despatch advice
 * and so on of UBL 2 (OASIS, "UBL document types") or of UN/CEFACT, with Order-X, which
 * is its "Supply Chain Reference Data Model" as an order.
 *
 * @param kind in lower case: {@code order}, {@code delivery}, ...
 */
public record BusinessDocument(String kind) {

	/** Bytes at the beginning that tell. */
	public static final int HEAD = 16 * 1024;

	private static final String ORDER = "order";

	private static final String DELIVERY = "delivery";

	private static final String QUOTATION = "quotation";

	/** Order-X 1.0, section 7; it is carried in a PDF as an invoice of Factur-X is. */
	private static final String ORDER_X = "SCRDMCCBDACIOMessageStructure";

	/** Their roots are in no other standard. */
	private static final Map<String, String> UNECE = Map.of(ORDER_X, ORDER, "SCRDMCCBDACDAMessageStructure", DELIVERY,
			"CrossIndustryOrder", ORDER, "CrossIndustryOrderResponse", ORDER, "CrossIndustryOrderChange", ORDER,
			"CrossIndustryDespatchAdvice", DELIVERY, "CrossIndustryQuotation", QUOTATION);

	private static final Map<String, String> UBL = Map.ofEntries(Map.entry("Order", ORDER),
			Map.entry("OrderResponse", ORDER), Map.entry("OrderResponseSimple", ORDER), Map.entry("OrderChange", ORDER),
			Map.entry("OrderCancellation", ORDER), Map.entry("DespatchAdvice", DELIVERY),
			Map.entry("ReceiptAdvice", DELIVERY), Map.entry("Quotation", QUOTATION),
			Map.entry("RequestForQuotation", QUOTATION), Map.entry("Catalogue", "catalogue"),
			Map.entry("Statement", "statement"), Map.entry("Reminder", "reminder"),
			Map.entry("RemittanceAdvice", "remittance"), Map.entry("ApplicationResponse", "response"));

	/** What is in an envelope (SBDH) names its standard itself. */
	private static final Pattern UBL_NAMESPACE = Pattern
		.compile("urn:oasis:names:specification:ubl:schema:xsd:([A-Za-z]{1,40})-2[\"']");

	private static final String ENVELOPE = "StandardBusinessDocument";

	/** Empty where it is none, or may be an invoice. */
	public static Optional<BusinessDocument> of(byte[] head) {
		String text = Letters.decode(head);
		String root = Markup.root(text).orElse("");
		String kind = UNECE.get(root);
		return Optional.ofNullable((kind != null) ? kind : ubl(root, text)).map(BusinessDocument::new);
	}

	/** Whether it is an order of Order-X. */
	public static boolean isOrderX(byte[] head) {
		return Markup.root(Letters.decode(head)).filter(ORDER_X::equals).isPresent();
	}

	private static @Nullable String ubl(String root, String text) {
		Matcher space = UBL_NAMESPACE.matcher(text);
		while (space.find()) {
			String name = space.group(1);
			if (UBL.containsKey(name) && (root.equals(name) || root.equals(ENVELOPE))) {
				return UBL.get(name);
			}
		}
		return null;
	}

	/** What it is, and what to do. */
	public Sentence what() {
		return Sentence.of("format.business-document", Sentence.of("format.business-" + kind));
	}

	@Override
	public String toString() {
		return "BusinessDocument[" + kind + "]";
	}

}
