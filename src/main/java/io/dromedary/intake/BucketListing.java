package io.dromedary.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import org.apache.camel.component.aws2.s3.AWS2S3Configuration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Which objects of a bucket wait. Goes round the bucket, each look going on where the
 * last one ended, so that objects that stay behind never keep others from being seen.
 */
class BucketListing {

	/** The most that S3 tells at once (API reference, ListObjectsV2). */
	static final int PAGE = 1000;

	/** So that a look at a huge bucket ends, and a stop of the route is heard. */
	private static final int PAGES = 20;

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	private final String bucket;

	private final String prefix;

	/** Where taken objects go in the same bucket; null where they go elsewhere. */
	private final @Nullable String done;

	private final Map<String, Sighting> sightings = new HashMap<>();

	private @Nullable String last;

	private long round;

	private @Nullable RuntimeException failure;

	/** An object that is there still, after it was offered. */
	private static final class Sighting {

		private final S3Object object;

		private long round;

		private int offers;

		private long next;

		private boolean left;

		Sighting(S3Object object) {
			this.object = object;
		}

		boolean isOf(S3Object other) {
			return Objects.equals(object.eTag(), other.eTag())
					&& Objects.equals(object.lastModified(), other.lastModified())
					&& Objects.equals(object.size(), other.size());
		}

		boolean offer(long now) {
			if (left || (offers > 0 && now - next < 0)) {
				return false;
			}
			long pause = (offers == 0) ? 0 : Math.min(LONGEST_PAUSE.toSeconds(), 1L << Math.min(offers - 1, 6));
			next = now + Duration.ofSeconds(pause).toNanos();
			offers++;
			return true;
		}

	}

	BucketListing(AWS2S3Configuration door) {
		this.bucket = door.getBucketName();
		this.prefix = Objects.requireNonNullElse(door.getPrefix(), "");
		String folder = folder(door);
		this.done = (isSame(door) && !folder.isEmpty()) ? folder : null;
	}

	/** Where the door puts what it took, with a slash at its end; empty for the top. */
	static String folder(AWS2S3Configuration door) {
		String folder = Objects.requireNonNullElse(door.getDestinationBucketPrefix(), "");
		return (folder.isEmpty() || folder.endsWith("/")) ? folder : folder + "/";
	}

	/** Whether it stays in the bucket it came from. */
	static boolean isSame(AWS2S3Configuration door) {
		String other = Objects.requireNonNullElse(door.getDestinationBucket(), "");
		return other.isEmpty() || other.equals(door.getBucketName());
	}

	/**
	 * The next objects that wait.
	 * @param most how many at most
	 * @throws RuntimeException where none waits but some could not be taken: why
	 */
	synchronized List<S3Object> next(S3Client server, int most) {
		if (done != null && prefix.startsWith(done)) {
			throw new ServiceUnavailable(Service.Kind.SOURCE, Sentence.of("intake.s3-done"));
		}
		List<S3Object> found = new ArrayList<>();
		for (int page = 0; page < PAGES; page++) {
			ListObjectsV2Response listed = server.listObjectsV2((request) -> request.bucket(bucket)
				.prefix(prefix)
				.startAfter(last)
				.maxKeys(PAGE)
				.encodingType(EncodingType.URL));
			if (filled(found, listed.contents(), most)) {
				return found;
			}
			if (listed.isTruncated() == null) {
				throw BucketTrouble.cut();
			}
			if (!listed.isTruncated()) {
				endOfRound();
				break;
			}
		}
		if (found.isEmpty() && failure != null) {
			throw failure;
		}
		return found;
	}

	private boolean filled(List<S3Object> found, List<S3Object> listed, int most) {
		for (S3Object object : listed) {
			if (found.size() >= most) {
				return true;
			}
			last = object.key();
			if (waits(object)) {
				found.add(object);
			}
		}
		return false;
	}

	private boolean waits(S3Object object) {
		String name = object.key();
		boolean marker = name.endsWith("/") && object.size() == 0;
		if (marker || (done != null && name.startsWith(done))) {
			return false;
		}
		Sighting seen = sightings.get(name);
		if (seen == null || !seen.isOf(object)) {
			seen = new Sighting(object);
			sightings.put(name, seen);
		}
		seen.round = round;
		return seen.offer(System.nanoTime());
	}

	/** What was not seen in this round has left by other hands. */
	private void endOfRound() {
		sightings.values().removeIf((sighting) -> sighting.round < round);
		if (sightings.values().stream().noneMatch((sighting) -> !sighting.left && sighting.offers > 1)) {
			failure = null;
		}
		round++;
		last = null;
	}

	/** As it was listed; null where it was not. */
	synchronized @Nullable S3Object listed(String name) {
		Sighting seen = sightings.get(name);
		return (seen != null) ? seen.object : null;
	}

	synchronized void leave(String name) {
		Sighting seen = sightings.get(name);
		if (seen != null) {
			seen.left = true;
		}
	}

	synchronized void forget(String name) {
		sightings.remove(name);
	}

	synchronized void failed(String name, RuntimeException why) {
		if (sightings.containsKey(name)) {
			failure = why;
		}
	}

}
