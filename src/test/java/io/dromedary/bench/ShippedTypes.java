package io.dromedary.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.dromedary.document.BrokenFile;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.types.TypeRegistry;
import org.jspecify.annotations.Nullable;

/** The document types of this checkout. */
public final class ShippedTypes {

	private static final Path FOLDER = Path.of("routes/documents");

	private static final DocumentTypes TYPES = load();

	private ShippedTypes() {
	}

	public static DocumentTypes all() {
		return TYPES;
	}

	private static DocumentTypes load() {
		var types = new TypeRegistry();
		try (var files = Files.newDirectoryStream(FOLDER, "*.yaml")) {
			for (Path file : files) {
				types.put(String.valueOf(file.getFileName()), Files.readString(file));
			}
			return types;
		}
		catch (IOException | BrokenFile ex) {
			throw new UncheckedIOException(new IOException("the types of " + FOLDER + " cannot be read", ex));
		}
	}

	/** The key fields of a type; none where it is not known. */
	public static Set<String> keys(@Nullable String type) {
		return Optional.ofNullable(type)
			.flatMap(TYPES::named)
			.map((known) -> known.fields()
				.stream()
				.filter(FieldType::key)
				.map(FieldType::name)
				.collect(Collectors.toSet()))
			.orElse(Set.of());
	}

	/** What kind of value a field of any type holds. */
	static FieldKind kind(String field) {
		return TYPES.all()
			.stream()
			.flatMap((type) -> type.field(field).stream())
			.map(FieldType::kind)
			.findFirst()
			.orElse(FieldKind.TEXT);
	}

}
