package io.dromedary.check.same;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Identity.Group;
import io.dromedary.document.Sameness;
import io.dromedary.value.Texts;
import io.dromedary.value.Vat;
import org.jspecify.annotations.Nullable;

/**
 * How a document names its seller.
 *
 * @param codes VAT numbers and tax codes; one that stands where there is none
 * ({@code OO99999999999} of a seller outside of the EU, zeros) is left out where anything
 * else says who it is
 * @param names of the seller
 * @param group the VAT number of a seller with a name and another tax code, where all of
 * them are certain: a tax code that was misread would tell one document from itself
 */
record Ways(List<String> codes, List<String> names, @Nullable Group group) {

	private static final Set<FieldKind> NAMES = EnumSet.of(FieldKind.NAME, FieldKind.TEXT);

	/** The country of a VAT number, which prints leave out. */
	private static final Pattern COUNTRY = Pattern.compile("^(?:[A-Z]{2})+(?=.{8})");

	/** Fewer letters are no name. */
	private static final int SHORTEST_NAME = 2;

	/** Other codes than VAT numbers may be short, and mean it. */
	private static final int SHORTEST_EMPTY = 7;

	static Ways of(Assessment assessment, DocumentType type, Sameness same) {
		List<String> vats = new ArrayList<>();
		List<String> others = new ArrayList<>();
		List<String> names = new ArrayList<>();
		List<String> empty = new ArrayList<>();
		for (String field : same.seller()) {
			String value = FieldIdentities.value(assessment, field);
			FieldKind kind = kind(type, field);
			if (value != null && NAMES.contains(kind)) {
				add(name(value), names);
			}
			else if (value != null) {
				boolean vat = kind == FieldKind.VAT;
				String code = code(value, vat);
				add(code.isEmpty() ? null : "code:" + code, says(code, vat) ? (vat ? vats : others) : empty);
			}
		}
		// a VAT number and a tax code of the same digits are one
		List<String> codes = Stream.of(vats, others).flatMap(List::stream).distinct().toList();
		boolean known = !codes.isEmpty() || !names.isEmpty();
		boolean shared = vats.size() == 1 && codes.size() == 2 && !names.isEmpty()
				&& FieldIdentities.certain(assessment, same.seller());
		return new Ways(known ? codes : empty, names, shared ? new Group(codes.get(0), codes.get(1)) : null);
	}

	/** A number without digits says nothing, nor does one with one digit all over. */
	private static boolean says(String code, boolean vat) {
		boolean same = code.chars().filter((sign) -> !vat || Character.isDigit(sign)).distinct().count() <= 1;
		return !same || !vat && (code.length() < SHORTEST_EMPTY || !Texts.anyDigit(code));
	}

	private static void add(@Nullable String way, List<String> ways) {
		if (way != null && !ways.contains(way)) {
			ways.add(way);
		}
	}

	private static @Nullable String name(String value) {
		String name = Texts.key(value);
		return (Texts.letterCount(name) >= SHORTEST_NAME) ? "name:" + name : null;
	}

	private static String code(String value, boolean vat) {
		String code = Texts.key(value);
		if (vat) {
			code = COUNTRY.matcher(Vat.key(code)).replaceFirst("");
		}
		return code;
	}

	private static FieldKind kind(DocumentType type, String field) {
		return type.field(field).map(FieldType::kind).orElse(FieldKind.CODE);
	}

	/** Whether a field holds a name. */
	static boolean named(DocumentType type, String field) {
		return NAMES.contains(kind(type, field));
	}

	List<String> all() {
		return Stream.of(codes, names).flatMap(List::stream).toList();
	}

	/** Who of those that may be named so it is; null where it is but one. */
	@Nullable String member(String way) {
		return (group != null && way.equals(group.code())) ? group.member() : null;
	}

}
