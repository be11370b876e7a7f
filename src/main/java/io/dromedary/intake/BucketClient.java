package io.dromedary.intake;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import org.apache.camel.component.aws2.s3.AWS2S3Configuration;
import org.apache.camel.component.aws2.s3.client.AWS2S3ClientFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The client that Camel's S3 consumer looks with. Camel opens all objects of a look
 * before it hands over the first, gives up the whole look where one of them fails, and
 * with a prefix never looks beyond the first page: here a look brings names only, of
 * objects that wait, wherever in the bucket they lie; each is opened when its turn comes.
 */
class BucketClient implements S3Client {

	/**
	 * How long an arrival is known after its object has left: another process may be
	 * reading it.
	 */
	static final Duration KNOWN = Duration.ofMinutes(1);

	private final AWS2S3Configuration door;

	private final BucketListing listing;

	private final Consumer<String> release;

	private final Deque<Left> left = new ArrayDeque<>();

	private @Nullable S3Client server;

	/** Whether the server did not answer since the last look. */
	private volatile boolean away;

	private record Left(String key, Instant at) {
	}

	/**
	 * @param release is told the key of an arrival whose object has left
	 */
	BucketClient(AWS2S3Configuration door, Consumer<String> release) {
		this.door = door;
		this.listing = new BucketListing(door);
		this.release = release;
	}

	/**
	 * Made late: what is wrong with an address or a region is told at a look, not when
	 * the route is loaded.
	 */
	synchronized S3Client server() {
		S3Client there = server;
		if (there == null) {
			there = connect();
			server = there;
		}
		return there;
	}

	private S3Client connect() {
		String address = door.getUriEndpointOverride();
		try {
			if (address == null || address.isBlank() || URI.create(address).getHost() != null) {
				return AWS2S3ClientFactory.getS3Client(door);
			}
		}
		catch (IllegalArgumentException ex) {
			// no address either
		}
		throw new ServiceUnavailable(Service.Kind.SOURCE, Sentence.of("intake.s3-endpoint"));
	}

	/** As the route describes it. */
	AWS2S3Configuration door() {
		return door;
	}

	@Override
	public HeadBucketResponse headBucket(HeadBucketRequest request) {
		return HeadBucketResponse.builder().build();
	}

	@Override
	public ListObjectsResponse listObjects(ListObjectsRequest request) {
		away = false;
		releaseLeft(Instant.now().minus(KNOWN));
		Integer most = request.maxKeys();
		try {
			return ListObjectsResponse.builder()
				.contents(listing.next(server(), (most != null) ? most : BucketListing.PAGE))
				.isTruncated(false)
				.build();
		}
		catch (RuntimeException ex) {
			throw BucketTrouble.of(ex);
		}
	}

	/** Of what Camel asks for; the object itself is opened by {@link BucketObject}. */
	@Override
	public <T> T getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
		try {
			return transformer.transform(GetObjectResponse.builder().build(),
					AbortableInputStream.create(InputStream.nullInputStream()));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** As it was listed. */
	S3Object listed(String name) {
		S3Object listed = listing.listed(name);
		if (listed == null) {
			throw NoSuchKeyException.builder().build();
		}
		return listed;
	}

	/** Opens an object; it is closed by the caller. */
	ResponseInputStream<GetObjectResponse> open(String name, @Nullable String tag) {
		if (away) {
			throw new ServiceUnavailable(Service.Kind.SOURCE, Sentence.of("intake.trouble.refused"));
		}
		return server().getObject((request) -> request.bucket(door.getBucketName()).key(name).ifMatch(tag));
	}

	/** Looks no further for it: it was taken and is left where it lies. */
	void leave(String name) {
		listing.leave(name);
	}

	/** It was taken and has left. */
	synchronized void gone(BucketObject object) {
		listing.forget(object.name());
		left.add(new Left(object.key(), Instant.now()));
	}

	/** It was gone when its turn came. */
	void vanished(String name) {
		listing.forget(name);
	}

	/** It is tried again later, and told until then. */
	void failed(String name, RuntimeException failure) {
		if (BucketTrouble.isAway(failure)) {
			away = true;
		}
		listing.failed(name, BucketTrouble.of(failure));
	}

	private synchronized void releaseLeft(Instant until) {
		for (Left first = left.peek(); first != null && first.at().isBefore(until); first = left.peek()) {
			release.accept(first.key());
			left.remove();
		}
	}

	@Override
	public String serviceName() {
		return SERVICE_NAME;
	}

	@Override
	public synchronized void close() {
		if (server != null) {
			server.close();
			server = null;
		}
	}

	@Override
	public String toString() {
		return "BucketClient";
	}

}
