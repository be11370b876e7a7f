package io.dromedary.fakes;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.filesystem.reference.FilesystemConstants;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A real S3 server over a folder; can go away and come back on its port. */
public final class S3Server implements AutoCloseable {

	/** With characters that an address would take for others. */
	public static final String SECRET = "s3cr+t/%2B?&=";

	public static final String KEY = "key";

	private final Path folder;

	private final int port;

	private final S3Client client;

	private BlobStoreContext blobs;

	private S3Proxy proxy;

	private S3Server(Path folder, int port) {
		this.folder = folder;
		this.port = port;
		this.client = S3Client.builder()
			.endpointOverride(URI.create(url()))
			.region(Region.US_EAST_1)
			.forcePathStyle(true)
			// s3proxy 3.0.0 does not know trailing checksums
			.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
			.build();
	}

	/** With these buckets. */
	public static S3Server start(Path folder, String... buckets) throws Exception {
		S3Server server = new S3Server(Files.createDirectories(folder), freePort());
		server.comeBack();
		for (String bucket : buckets) {
			server.client.createBucket((request) -> request.bucket(bucket));
		}
		return server;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	public String url() {
		return "http://127.0.0.1:" + port;
	}

	public int port() {
		return port;
	}

	public S3Client client() {
		return client;
	}

	public void put(String bucket, String name, byte[] content) {
		client.putObject((request) -> request.bucket(bucket).key(name), RequestBody.fromBytes(content));
	}

	/**
	 * The names of all objects in a bucket; this server has folders, which S3 has not.
	 */
	public List<String> names(String bucket) {
		return client.listObjectsV2Paginator((request) -> request.bucket(bucket))
			.contents()
			.stream()
			.map(S3Object::key)
			.filter((name) -> !name.endsWith("/"))
			.toList();
	}

	public void goAway() throws Exception {
		proxy.stop();
		blobs.close();
	}

	public void comeBack() throws Exception {
		Properties properties = new Properties();
		properties.setProperty(FilesystemConstants.PROPERTY_BASEDIR, folder.toString());
		blobs = ContextBuilder.newBuilder("filesystem").overrides(properties).build(BlobStoreContext.class);
		proxy = S3Proxy.builder()
			.blobStore(blobs.getBlobStore())
			.endpoint(URI.create(url()))
			.awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
			.ignoreUnknownHeaders(true)
			.build();
		proxy.start();
	}

	@Override
	public void close() throws Exception {
		client.close();
		goAway();
	}

}
