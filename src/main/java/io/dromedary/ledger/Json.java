package io.dromedary.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.dromedary.document.Evidence;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import io.dromedary.document.PrintedPlace;
import io.dromedary.document.Sentence;
import io.dromedary.document.XmlElement;
import org.jspecify.annotations.Nullable;

/** How records are written into columns: JSON, packed where it may be long. */
final class Json {

	private static final ObjectMapper MAPPER = JsonMapper.builder()
		.findAndAddModules()
		.addModule(new SimpleModule().addDeserializer(Sentence.class, new SentenceReader()))
		.addMixIn(Finder.class, KeptFinder.class)
		.addMixIn(Field.class, KeptField.class)
		.addMixIn(Evidence.class, KeptEvidence.class)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private Json() {
	}

	/** A finder is kept as its word. */
	private interface KeptFinder {

		@JsonValue
		String word();

	}

	/** What has no path is a printed place: so it was kept before there were others. */
	@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION, defaultImpl = PrintedPlace.class)
	@JsonSubTypes({ @JsonSubTypes.Type(PrintedPlace.class), @JsonSubTypes.Type(XmlElement.class) })
	private interface KeptEvidence {

	}

	/** The finders of a field are kept as one text. */
	private interface KeptField {

		@JsonProperty("finder")
		@JsonSerialize(converter = Words.class)
		@JsonDeserialize(converter = Finders.class)
		List<Finder> finders();

	}

	private static final class Words extends StdConverter<List<Finder>, String> {

		@Override
		public String convert(List<Finder> finders) {
			return Finder.words(finders);
		}

	}

	private static final class Finders extends StdConverter<String, List<Finder>> {

		@Override
		public List<Finder> convert(String words) {
			return Finder.of(words);
		}

	}

	static @Nullable String text(@Nullable Object value) {
		try {
			return (value != null) ? MAPPER.writeValueAsString(value) : null;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("a record of the ledger could not be written");
		}
	}

	static <T> @Nullable T value(@Nullable String text, Class<T> type) {
		try {
			return (text != null) ? MAPPER.readValue(text, type) : null;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("a record of the ledger could not be read");
		}
	}

	static byte[] packed(Object value) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
			MAPPER.writeValue(out, value);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(new IOException("a record of the ledger could not be written"));
		}
		return bytes.toByteArray();
	}

	static <T> T unpacked(byte[] packed, TypeReference<T> type) {
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
			return MAPPER.readValue(in, type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(new IOException("a record of the ledger could not be read"));
		}
	}

}
