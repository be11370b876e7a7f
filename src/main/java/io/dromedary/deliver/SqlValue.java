package io.dromedary.deliver;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.FieldKind;
import io.dromedary.document.Sentence;
import io.dromedary.document.Undeliverable;
import io.dromedary.document.Width;
import org.jspecify.annotations.Nullable;

/**
 * The SQL parameter for a value. What does not fit its column is an error that names the
 * field: a database would round it, cut it off or quote it in a message.
 */
public final class SqlValue {

	private static final ObjectMapper JSON = new ObjectMapper();

	private SqlValue() {
	}

	/**
	 * @throws Undeliverable where the value does not fit
	 */
	public static @Nullable Object of(String field, FieldKind kind, @Nullable String value) {
		if (value == null || value.isEmpty()) {
			return null;
		}
		return switch (kind) {
			case DATE -> date(field, value);
			case AMOUNT, NUMBER, RATE -> number(field, value);
			case TEXT, NAME, ADDRESS -> storable(value);
			case CODE, CURRENCY, IBAN, VAT, CODICE_FISCALE, SEX -> code(field, value);
		};
	}

	/** A JSON object in the order of its names; null where there is nothing in it. */
	public static @Nullable String json(Map<String, String> texts) {
		try {
			return texts.isEmpty() ? null : JSON.writeValueAsString(new TreeMap<>(texts));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("texts are always JSON");
		}
	}

	private static LocalDate date(String field, String value) {
		try {
			return LocalDate.parse(value);
		}
		catch (DateTimeException ex) {
			throw new Undeliverable(Sentence.of("deliver.value-no-date", field));
		}
	}

	private static BigDecimal number(String field, String value) {
		try {
			BigDecimal number = new BigDecimal(value);
			if (!Width.holds(number)) {
				throw new Undeliverable(Sentence.of("deliver.value-too-precise", field));
			}
			return number;
		}
		catch (NumberFormatException ex) {
			throw new Undeliverable(Sentence.of("deliver.value-no-number", field));
		}
	}

	private static String code(String field, String value) {
		if (!Width.holds(FieldKind.CODE, value)) {
			throw new Undeliverable(Sentence.of("deliver.value-too-long", field, Width.CODE));
		}
		return storable(value);
	}

	/** A text of the sender; null where there is none. */
	public static @Nullable String text(@Nullable String value) {
		return (value != null) ? storable(value) : null;
	}

	/** PostgreSQL stores no character 0 and no half of a surrogate pair. */
	private static String storable(String value) {
		return value.replaceAll("[\\x00\\p{Cs}]", "");
	}

}
