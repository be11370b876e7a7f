package io.dromedary.console;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;

/** How logins are written down. */
final class SessionStorage {

	private static final Logger LOG = LoggerFactory.getLogger(SessionStorage.class);

	private SessionStorage() {
	}

	/**
	 * A login that another version wrote may not be readable: then somebody logs in
	 * again, instead of seeing an error until the cookie is old.
	 */
	static ConversionService conversion(ClassLoader loader) {
		DeserializingConverter reader = new DeserializingConverter(loader);
		GenericConversionService service = new GenericConversionService();
		service.addConverter(Object.class, byte[].class, new SerializingConverter());
		service.addConverter(byte[].class, Object.class, (bytes) -> read(reader, bytes));
		return service;
	}

	private static @Nullable Object read(DeserializingConverter reader, byte[] bytes) {
		try {
			return reader.convert(bytes);
		}
		catch (SerializationFailedException ex) {
			LOG.info("A login of another version cannot be read and has ended");
			return null;
		}
	}

}
