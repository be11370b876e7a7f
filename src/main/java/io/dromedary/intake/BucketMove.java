package io.dromedary.intake;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import org.apache.camel.component.aws2.s3.AWS2S3Configuration;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Takes an object out of the way: only the one that was read, never one that was put in
 * its place since.
 */
final class BucketMove {

	/** The longest name of an object, in bytes of UTF-8 (S3 user guide, object keys). */
	private static final int LONGEST = 1024;

	private final BucketObject object;

	private final AWS2S3Configuration door;

	private final S3Client server;

	BucketMove(BucketObject object) {
		this.object = object;
		this.door = object.client().door();
		this.server = object.client().server();
	}

	/** Copies it under another name and deletes it; repeated it does no harm. */
	void to(String id) {
		if (BucketListing.isSame(door) && BucketListing.folder(door).isEmpty()) {
			throw new ServiceUnavailable(Service.Kind.SOURCE, Sentence.of("intake.s3-done"));
		}
		try {
			CopyObjectResponse copied = server.copyObject((request) -> request.sourceBucket(door.getBucketName())
				.sourceKey(object.name())
				.sourceVersionId(object.version())
				.copySourceIfMatch(object.tag())
				.destinationBucket(bucket(door))
				.destinationKey(target(door, id, object.name())));
			if (copied.copyObjectResult() == null || copied.copyObjectResult().lastModified() == null) {
				throw BucketTrouble.cut();
			}
		}
		catch (S3Exception ex) {
			if (isOther(ex)) {
				return;
			}
			throw ex;
		}
		delete();
	}

	/** Deletes it. */
	void delete() {
		try {
			if (isThere()) {
				server.deleteObject(
						(request) -> request.bucket(door.getBucketName()).key(object.name()).ifMatch(object.tag()));
			}
		}
		catch (S3Exception ex) {
			if (ex.statusCode() == 501) {
				server.deleteObject((request) -> request.bucket(door.getBucketName()).key(object.name()));
			}
			else if (!isOther(ex)) {
				throw ex;
			}
		}
	}

	/** Whether the name still stands for what was read. */
	boolean isThere() {
		try {
			HeadObjectResponse now = server
				.headObject((request) -> request.bucket(door.getBucketName()).key(object.name()));
			if (now.lastModified() == null || (now.eTag() == null && object.tag() != null)) {
				throw BucketTrouble.cut();
			}
			String version = object.version();
			boolean sameVersion = version == null || version.equals(now.versionId());
			return sameVersion && object.same(now.eTag())
					&& object.modified().equals(now.lastModified().truncatedTo(ChronoUnit.SECONDS));
		}
		catch (S3Exception ex) {
			if (ex.statusCode() == 404) {
				return false;
			}
			throw ex;
		}
	}

	/** It has left, or something else has come in its place. */
	static boolean isOther(S3Exception failure) {
		boolean bucket = "NoSuchBucket".equals(BucketTrouble.code(failure));
		return !bucket && (failure.statusCode() == 404 || failure.statusCode() == 412);
	}

	static String bucket(AWS2S3Configuration door) {
		return BucketListing.isSame(door) ? door.getBucketName() : Objects.requireNonNull(door.getDestinationBucket());
	}

	/**
	 * Below the processed prefix as it lay below the watched one; with the id before the
	 * last part of its name, so that no object takes the place of another.
	 */
	static String target(AWS2S3Configuration door, String id, String name) {
		String prefix = Objects.requireNonNullElse(door.getPrefix(), "");
		String below = name.substring(Math.max(prefix.lastIndexOf('/') + 1, 0));
		int slash = below.lastIndexOf('/') + 1;
		String target = BucketListing.folder(door) + below.substring(0, slash) + id + "-" + below.substring(slash);
		return (target.getBytes(StandardCharsets.UTF_8).length <= LONGEST) ? target
				: BucketListing.folder(door) + Shelf.shortened(id + "-" + below.substring(slash));
	}

}
