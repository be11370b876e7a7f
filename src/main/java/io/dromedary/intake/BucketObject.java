package io.dromedary.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.format.Sha256;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** An object of a bucket, opened: what is read is the version that the key names. */
final class BucketObject implements Parcel.Source {

	/** Reading for so long, another process may have taken it and forgotten about it. */
	private static final Duration LONG = BucketClient.KNOWN.dividedBy(2);

	private final BucketClient client;

	private final S3Object listed;

	private final ResponseInputStream<GetObjectResponse> body;

	private final Instant opened = Instant.now();

	private boolean closed;

	private BucketObject(BucketClient client, S3Object listed, ResponseInputStream<GetObjectResponse> body) {
		this.client = client;
		this.listed = listed;
		this.body = body;
	}

	/**
	 * @return null where it is no longer there, or cannot be opened now: the door offers
	 * it again
	 */
	static @Nullable BucketObject open(BucketClient client, String name) {
		try {
			S3Object listed = client.listed(name);
			BucketObject object = new BucketObject(client, listed, client.open(name, listed.eTag()));
			if (object.isWhole()) {
				return object;
			}
			object.release();
			throw BucketTrouble.cut();
		}
		catch (S3Exception ex) {
			if (!BucketMove.isOther(ex)) {
				client.failed(name, ex);
				return null;
			}
			client.vanished(name);
		}
		catch (RuntimeException ex) {
			client.failed(name, ex);
		}
		return null;
	}

	/** Whether the answer is of what was listed, and its headers are all there. */
	private boolean isWhole() {
		GetObjectResponse answer = body.response();
		boolean folder = name().endsWith("/");
		return answer.contentLength() != null && (folder || answer.contentLength().equals(listed.size()))
				&& same(answer.eTag());
	}

	/**
	 * Whether this may be the tag of its content: quotes vary, some servers have none.
	 */
	boolean same(@Nullable String tag) {
		return listed.eTag() == null || (tag != null && bare(tag).equals(bare(listed.eTag())));
	}

	private static String bare(String tag) {
		return tag.replace("\"", "");
	}

	/** Some servers list folders with a size. */
	boolean isFolder() {
		return name().endsWith("/") && body.response().contentLength() == 0;
	}

	Parcel parcel(String route, Instructions instructions) {
		Origin origin = new Origin("s3", route, Transport.bareName(name()), name(), Instant.now());
		return new Parcel(key(), origin, instructions, this);
	}

	/** Bucket, name and version; without versions the tag of the content and the time. */
	String key() {
		String version = version();
		String text = String.join("\0", client.door().getBucketName(), name(),
				(version != null) ? version : tag() + "\0" + modified());
		byte[] hash = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
		return "s3:" + HexFormat.of().formatHex(hash);
	}

	String name() {
		return listed.key();
	}

	BucketClient client() {
		return client;
	}

	/**
	 * Null where the bucket keeps no versions; and of what is empty, where nothing would
	 * show that the headers were cut off before the version.
	 */
	@Nullable String version() {
		String version = body.response().versionId();
		return (version == null || listed.size() == 0 || version.equals("null")) ? null : version;
	}

	@Nullable String tag() {
		return listed.eTag();
	}

	/** To the second, as HTTP tells it. */
	Instant modified() {
		return listed.lastModified().truncatedTo(ChronoUnit.SECONDS);
	}

	@Override
	public boolean fixed() {
		return true;
	}

	@Override
	public InputStream open() {
		return new Whole();
	}

	/** Lets go of the connection, of one that was never read, too. */
	void release() {
		if (!closed) {
			closed = true;
			body.abort();
		}
	}

	@Override
	public boolean unchanged() {
		return opened.plus(LONG).isAfter(Instant.now()) || new BucketMove(this).isThere();
	}

	@Override
	public void unread(IOException failure) {
		client.failed(name(), new UncheckedIOException(failure));
	}

	@Override
	public String toString() {
		return "BucketObject";
	}

	/** Ends well only where the object does; closed earlier it drops the connection. */
	private final class Whole extends FilterInputStream {

		private long count;

		private boolean ended;

		Whole() {
			super(body);
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
		}

		@Override
		public int read(byte[] bytes, int from, int length) throws IOException {
			int read = some(bytes, from, length);
			ended = read < 0;
			count += Math.max(read, 0);
			if (ended && count != listed.size()) {
				throw new EOFException("the object is longer");
			}
			return read;
		}

		/** Of what the server or its client says only that it ended. */
		private int some(byte[] bytes, int from, int length) throws EOFException {
			try {
				return super.read(bytes, from, length);
			}
			catch (IOException | SdkException ex) {
				throw new EOFException(ex.getClass().getSimpleName());
			}
		}

		@Override
		public void close() throws IOException {
			if (ended) {
				closed = true;
				super.close();
			}
			release();
		}

	}

}
