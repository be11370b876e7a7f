package io.dromedary.deliver.files;

import java.net.URI;
import java.util.Map;

import io.dromedary.document.DocumentException;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * The client for the option {@code amazonS3Client} of a route that puts files. Camel asks
 * for the bucket when a route starts, so that a server that is away then would leave a
 * route that never runs: here nothing is asked before the first file. Servers other than
 * AWS need not know the checksums that its client sends by itself.
 * <p>
 * What a server says is told in our words, because its own hold names. Codes as in the S3
 * API reference, "Error responses".
 */
public final class LazyBucketClient implements S3Client {

	private static final Map<String, String> SENTENCES = Map.ofEntries(Map.entry("InvalidAccessKeyId", "key"),
			Map.entry("SignatureDoesNotMatch", "key"), Map.entry("InvalidToken", "key"),
			Map.entry("ExpiredToken", "key"), Map.entry("AccessDenied", "denied"),
			Map.entry("AllAccessDisabled", "denied"), Map.entry("NoSuchBucket", "bucket"),
			Map.entry("InvalidBucketName", "bucket"), Map.entry("PermanentRedirect", "region"),
			Map.entry("AuthorizationHeaderMalformed", "region"),
			Map.entry("IllegalLocationConstraintException", "region"), Map.entry("RequestTimeTooSkewed", "clock"));

	private final String prefix;

	private final Puts puts;

	private @Nullable S3Client server;

	private LazyBucketClient(String prefix, Puts puts) {
		this.prefix = prefix;
		this.puts = puts;
	}

	/**
	 * @param prefix of the settings: {@code dromedary.to-s3}
	 */
	public static LazyBucketClient of(String prefix, Puts puts) {
		return new LazyBucketClient(prefix, puts);
	}

	@Override
	public HeadBucketResponse headBucket(HeadBucketRequest request) {
		return HeadBucketResponse.builder().build();
	}

	@Override
	public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
		try {
			return server().putObject(request, body);
		}
		catch (AwsServiceException ex) {
			throw said(sentence(ex), ex.statusCode());
		}
		catch (SdkException ex) {
			String words = String.valueOf(ex.getMessage());
			throw said(words.contains("Unable to load credentials") ? "key" : "away", 0);
		}
	}

	private DocumentException said(String what, int status) {
		String target = prefix.replaceFirst("^.*\\.(to-)?", "");
		return new ServiceUnavailable(new Service(Service.Kind.TARGET, target),
				Sentence.of("deliver.s3." + what, prefix, String.valueOf(status)));
	}

	private static String sentence(AwsServiceException said) {
		String code = (said.awsErrorDetails() != null) ? said.awsErrorDetails().errorCode() : "";
		String known = SENTENCES.get(String.valueOf(code));
		if (known != null) {
			return known;
		}
		return switch (said.statusCode()) {
			case 401, 403 -> "denied";
			case 301, 307 -> "region";
			default -> "other";
		};
	}

	private synchronized S3Client server() {
		S3Client known = server;
		if (known == null) {
			known = connect(puts.server(prefix));
			server = known;
		}
		return known;
	}

	private S3Client connect(PutSettings settings) {
		S3ClientBuilder builder = S3Client.builder()
			.region(Region.of(settings.region()))
			.forcePathStyle(settings.pathStyle())
			.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED);
		if (!settings.endpoint().isBlank()) {
			builder.endpointOverride(address(settings.endpoint().strip()));
		}
		if (!settings.accessKey().isBlank()) {
			builder.credentialsProvider(StaticCredentialsProvider
				.create(AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())));
		}
		return builder.build();
	}

	private URI address(String text) {
		try {
			URI address = URI.create(text);
			if (address.getHost() != null) {
				return address;
			}
		}
		catch (IllegalArgumentException ex) {
			// no address either
		}
		throw said("endpoint", 0);
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
		return "LazyBucketClient";
	}

}
