package io.dromedary.check.same;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.dromedary.document.Assessment;
import io.dromedary.document.Cell;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Field;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Identities;
import io.dromedary.document.Identity;
import io.dromedary.document.Identity.Account;
import io.dromedary.document.Identity.Key;
import io.dromedary.document.Identity.Sender;
import io.dromedary.document.Role;
import io.dromedary.document.Sameness;
import io.dromedary.document.Table;
import io.dromedary.value.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the fields which document one is, as {@code same} of its type says. An XML
 * file names its seller by VAT number, tax code and name, its print perhaps by one of
 * them: there is a key for each, and one in common is enough.
 */
public final class FieldIdentities implements Identities {

	/** Who knows what kind of invoice it is. */
	private static final Set<Finder> CERTAIN = EnumSet.of(Finder.EMBEDDED, Finder.PERSON);

	private final DocumentTypes types;

	public FieldIdentities(DocumentTypes types) {
		this.types = types;
	}

	@Override
	public Optional<Identity> of(Assessment assessment) {
		String name = assessment.type();
		DocumentType type = (name != null) ? types.named(name).orElse(null) : null;
		Sameness same = (type != null) ? type.same() : null;
		return (type != null && same != null) ? Optional.of(identity(assessment, type, same)) : Optional.empty();
	}

	private static Identity identity(Assessment assessment, DocumentType type, Sameness same) {
		Ways ways = Ways.of(assessment, type, same);
		Sender sender = new Sender(ways.codes(), ways.names(), first(assessment, type, same, false),
				first(assessment, type, same, true), accounts(assessment, type, same.account()), ways.group());
		String kind = kind(assessment, type, same.kind());
		return new Identity(keys(assessment, type, same, ways), (kind != null) ? Texts.key(kind) : null, sender,
				same.then());
	}

	private static List<Key> keys(Assessment assessment, DocumentType type, Sameness same, Ways ways) {
		String date = value(assessment, same.year());
		String printed = value(assessment, same.number());
		if (date == null || printed == null) {
			return List.of();
		}
		String year = date.substring(0, date.indexOf('-'));
		DocumentNumber number = DocumentNumber.of(printed, year);
		List<Key> keys = new ArrayList<>();
		for (String way : number.whole().isEmpty() ? List.<String>of() : ways.all()) {
			String member = ways.member(way);
			keys.add(new Key(String.join("|", type.name(), way, number.whole(), year), true, member));
			number.parts()
				.forEach((part) -> keys.add(new Key(String.join("|", type.name(), way, part, year), false, member)));
		}
		return keys;
	}

	/**
	 * The title of a print says less than a type code: a deferred invoice or a fee note
	 * is headed like any other invoice. So it tells nothing apart.
	 */
	private static @Nullable String kind(Assessment assessment, DocumentType type, @Nullable String field) {
		Field found = (field != null) ? assessment.fields().get(field) : null;
		boolean titled = found != null && found.finders().stream().noneMatch(CERTAIN::contains)
				&& type.field(found.name()).filter((known) -> known.role() == Role.DOCUMENT_KIND).isPresent();
		return titled ? null : value(assessment, field);
	}

	/** Whether all that these fields say is data or from a person. */
	static boolean certain(Assessment assessment, List<String> fields) {
		return fields.stream()
			.map(assessment.fields()::get)
			.filter((field) -> value(field) != null)
			.allMatch((field) -> field.finders().stream().anyMatch(CERTAIN::contains));
	}

	private static @Nullable String first(Assessment assessment, DocumentType type, Sameness same, boolean named) {
		return same.seller()
			.stream()
			.filter((field) -> Ways.named(type, field) == named)
			.map((field) -> value(assessment, field))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** Also those of payments: cells of the same kind and term as the field. */
	private static List<Account> accounts(Assessment assessment, DocumentType type, @Nullable String name) {
		FieldType field = (name != null) ? type.field(name).orElse(null) : null;
		if (field == null) {
			return List.of();
		}
		Map<String, Account> accounts = new LinkedHashMap<>();
		add(accounts, field.name(), assessment.fields().get(field.name()));
		for (Table table : type.tables()) {
			for (FieldType column : table.columns()) {
				if (column.kind() == field.kind() && column.term() == field.term()) {
					List<Map<String, Field>> rows = assessment.table(table.name());
					for (int row = 0; row < rows.size(); row++) {
						add(accounts, new Cell(table.name(), row, column.name()).name(),
								rows.get(row).get(column.name()));
					}
				}
			}
		}
		return List.copyOf(accounts.values());
	}

	private static void add(Map<String, Account> accounts, String place, @Nullable Field field) {
		String number = value(field);
		if (number != null) {
			accounts.putIfAbsent(Texts.code(number), new Account(place, Texts.code(number)));
		}
	}

	static @Nullable String value(Assessment assessment, @Nullable String field) {
		return (field != null) ? value(assessment.fields().get(field)) : null;
	}

	private static @Nullable String value(@Nullable Field found) {
		String value = (found != null) ? found.value() : null;
		return (value == null || value.isBlank()) ? null : value;
	}

}
