package io.dromedary.intake;

import java.util.Map;
import java.util.stream.Stream;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * What an S3 server or its client says, in our words: theirs hold names of objects.
 * <p>
 * Codes as in the S3 API reference, "Error responses".
 */
final class BucketTrouble {

	private static final Map<String, String> SENTENCES = Map.ofEntries(Map.entry("InvalidAccessKeyId", "intake.s3-key"),
			Map.entry("SignatureDoesNotMatch", "intake.s3-key"), Map.entry("InvalidToken", "intake.s3-key"),
			Map.entry("ExpiredToken", "intake.s3-key"), Map.entry("AccessDenied", "intake.s3-denied"),
			Map.entry("AllAccessDisabled", "intake.s3-denied"), Map.entry("NoSuchBucket", "intake.s3-bucket"),
			Map.entry("InvalidBucketName", "intake.s3-bucket"), Map.entry("PermanentRedirect", "intake.s3-region"),
			Map.entry("AuthorizationHeaderMalformed", "intake.s3-region"),
			Map.entry("IllegalLocationConstraintException", "intake.s3-region"),
			Map.entry("RequestTimeTooSkewed", "intake.s3-clock"), Map.entry("InvalidObjectState", "intake.s3-archived"),
			Map.entry("SlowDown", "intake.s3-busy"), Map.entry("ServiceUnavailable", "intake.s3-busy"),
			Map.entry("InternalError", "intake.s3-busy"));

	private BucketTrouble() {
	}

	/**
	 * An answer that ended in the middle of its headers: the HTTP client takes the rest
	 * for absent, and a body without a length for complete.
	 */
	static RuntimeException cut() {
		return new ServiceUnavailable(Service.Kind.SOURCE, Sentence.of("intake.trouble.cut-off"));
	}

	/** As a failure of ours where it is known, else as it is. */
	static RuntimeException of(RuntimeException failure) {
		if (failure instanceof AwsServiceException said) {
			return new ServiceUnavailable(Service.Kind.SOURCE, sentence(said));
		}
		String words = (failure instanceof SdkClientException) ? String.valueOf(failure.getMessage()) : "";
		if (words.contains("Unable to load credentials")) {
			return new ServiceUnavailable(Service.Kind.SOURCE, Sentence.of("intake.s3-no-key"));
		}
		if (words.contains("Unable to load region")) {
			return new ServiceUnavailable(Service.Kind.SOURCE, Sentence.of("intake.s3-region"));
		}
		return failure;
	}

	private static Sentence sentence(AwsServiceException said) {
		String key = SENTENCES.get(code(said));
		if (key != null) {
			return Sentence.of(key);
		}
		// An answer to HEAD has no code.
		return switch (said.statusCode()) {
			case 301, 307 -> Sentence.of("intake.s3-region");
			case 401, 403 -> Sentence.of("intake.s3-denied");
			case 429, 500, 502, 503, 504 -> Sentence.of("intake.s3-busy");
			default -> Sentence.of("intake.s3-other", said.statusCode(), code(said));
		};
	}

	/** The code of the server; empty where it said none. */
	static String code(AwsServiceException said) {
		AwsErrorDetails details = said.awsErrorDetails();
		return (details != null && details.errorCode() != null) ? details.errorCode() : "";
	}

	/** Whether the server did not answer at all. */
	static boolean isAway(Throwable failure) {
		return failure instanceof SdkClientException
				&& Stream.iterate(failure, (link) -> link != null, Throwable::getCause)
					.anyMatch((link) -> link instanceof java.net.ConnectException
							|| link instanceof java.net.UnknownHostException
							|| link instanceof java.net.NoRouteToHostException);
	}

}
