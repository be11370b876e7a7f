package io.dromedary.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a type or a field is shown to people. */
final class Titles {

	private Titles() {
	}

	/** In the language asked for, else in whichever there is, else made of the name. */
	static String of(String name, Map<String, String> titles, Locale locale) {
		return Stream.of(locale.getLanguage(), "any", "en", "it")
			.flatMap((language) -> Optional.ofNullable(titles.get(language)).stream())
			.findFirst()
			.orElseGet(() -> readable(name));
	}

	/** The same sentence with titles where it names fields, cells or the type itself. */
	static Sentence instead(Sentence sentence, DocumentType type, Locale locale) {
		return new Sentence(sentence.key(),
				sentence.arguments()
					.stream()
					.map((argument) -> (argument instanceof String names) ? instead(names, type, locale) : argument)
					.toList());
	}

	private static Object instead(String names, DocumentType type, Locale locale) {
		List<String> titles = Stream.of(names.split(", "))
			.flatMap((name) -> title(name, type, locale).stream())
			.toList();
		return (titles.size() == names.split(", ").length) ? String.join(", ", titles) : names;
	}

	private static Optional<String> title(String name, DocumentType type, Locale locale) {
		Optional<Cell> cell = Cell.named(name);
		if (cell.isPresent()) {
			List<FieldType> columns = cell.get().ofItems() ? type.lines()
					: type.table(cell.get().table()).map(Table::columns).orElse(List.of());
			return columns.stream()
				.filter((column) -> column.name().equals(cell.get().column()))
				.findFirst()
				.map((column) -> Sentence.of("types.cell", column.title(locale), cell.get().row() + 1).in(locale));
		}
		return name.equals(type.name()) ? Optional.of(type.title(locale))
				: type.field(name)
					.map((field) -> field.title(locale))
					.or(() -> type.table(name).map((table) -> table.title(locale)))
					.or(() -> Optional.of(name)
						.filter(Cell.LINES::equals)
						.map((lines) -> Sentence.of("types.lines").in(locale)));
	}

	private static String readable(String name) {
		String words = name.replace('_', ' ').replace('-', ' ');
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
