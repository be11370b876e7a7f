package io.dromedary.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a record's components what {@code @Nullable} says: the others are always
 * there; a nullable one is left out, or null where the record writes its nulls.
 */
class Nullness implements ModelConverter {

	@Override
	@SuppressWarnings("rawtypes")
	public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
		Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
		Class<?> raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
		Schema<?> model = (schema != null && raw.isRecord()) ? context.getDefinedModels().get(raw.getSimpleName())
				: null;
		if (model != null) {
			model.setRequired(required(raw).toList());
			if (!raw.isAnnotationPresent(JsonInclude.class)) {
				nullable(raw).forEach((name) -> model.getProperties().computeIfPresent(name, (key, it) -> orNull(it)));
			}
		}
		return schema;
	}

	private static Stream<String> required(Class<?> record) {
		boolean always = !record.isAnnotationPresent(JsonInclude.class);
		return components(record).flatMap((component) -> {
			if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
				return required(component.getType());
			}
			return (always || !isNullable(component)) ? Stream.of(component.getName()) : Stream.empty();
		});
	}

	private static List<String> nullable(Class<?> record) {
		return components(record).filter(Nullness::isNullable).map(RecordComponent::getName).toList();
	}

	private static Stream<RecordComponent> components(Class<?> record) {
		return Arrays.stream(record.getRecordComponents());
	}

	private static boolean isNullable(RecordComponent component) {
		return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	@SuppressWarnings({ "rawtypes", "unchecked" })
	private static Schema orNull(Schema schema) {
		if (schema.get$ref() != null) {
			return new Schema<>().anyOf(List.of(schema, new Schema<>().types(Set.of("null"))));
		}
		Set<String> types = new TreeSet<>((schema.getTypes() != null) ? schema.getTypes() : Set.of());
		types.add("null");
		schema.setTypes(types);
		return schema;
	}

}
