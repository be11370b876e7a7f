package io.dromedary.intake;

import io.dromedary.ledger.Arrival;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bean {@code bucket}: what becomes of an object once it is taken in and durable.
 * Each may be cut off by a crash and is finished when it is repeated.
 */
public class Bucket {

	private static final Logger log = LoggerFactory.getLogger(Bucket.class);

	/** Below the processed prefix, under the id of its document and its name. */
	public void move(@Body Arrival arrival, @ExchangeProperty(Transport.BUCKET_OBJECT) BucketObject object) {
		clear(object, () -> new BucketMove(object).to(arrival.entry().id()));
	}

	/** Deleted: what it held is in the store. */
	public void delete(@ExchangeProperty(Transport.BUCKET_OBJECT) BucketObject object) {
		clear(object, () -> new BucketMove(object).delete());
	}

	/** Left where it lies; taken once as long as it lies there unchanged. */
	public void leave(@ExchangeProperty(Transport.BUCKET_OBJECT) BucketObject object) {
		object.client().leave(object.name());
	}

	private static void clear(BucketObject object, Runnable way) {
		try {
			way.run();
			object.client().gone(object);
		}
		catch (RuntimeException ex) {
			log.warn("An object was taken in but cannot be moved or deleted ({}); it is tried again by itself",
					ex.getClass().getSimpleName());
			object.client().failed(object.name(), ex);
		}
	}

}
