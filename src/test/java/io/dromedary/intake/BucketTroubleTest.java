package io.dromedary.intake;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is told where a bucket cannot be looked at, and that it comes right by itself. */
@Tag("slow")
class BucketTroubleTest extends BucketDoorCase {

	@ParameterizedTest
	@CsvSource({ "secret-key=wrong, intake.s3-key", "access-key=wrong, intake.s3-key", "bucket=none, intake.s3-bucket",
			"endpoint=nonsense, intake.s3-endpoint", "endpoint=http://in valid/, intake.s3-endpoint",
			"endpoint=http://no.such.host.invalid, intake.trouble.unknown-host", "prefix=done/today/, intake.s3-done",
			"region=, intake.s3-region" })
	void aWrongSettingIsNamedAtTheDoor(String setting, String reason) {
		open(setting);
		await().untilAsserted(() -> assertThat(reason()).isEqualTo(reason));
	}

	@Test
	void anObjectThatCannotBeMovedIsTakenOnceAndTheDoorSaysSo() throws Exception {
		server.put("inbox", "x.pdf", fresh());
		open("done-bucket=none");
		await().untilAsserted(() -> assertThat(reason()).isEqualTo("intake.s3-bucket"));
		server.client().createBucket((request) -> request.bucket("none"));
		await().until(() -> server.names("inbox").isEmpty() && reason().isEmpty());
		assertThat(ledger.all()).hasSize(1);
		assertThat(server.names("none")).hasSize(1);
	}

	@Test
	void aServerThatIsAwayWhenTheHubStartsAndComesBackLaterIsLookedAt() throws Exception {
		server.put("inbox", "x.pdf", fresh());
		server.goAway();
		open();
		await().untilAsserted(() -> assertThat(reason()).isEqualTo("intake.trouble.refused"));
		server.comeBack();
		taken("x.pdf");
		await().until(() -> reason().isEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "RequestTimeTooSkewed, 403, intake.s3-clock", "AuthorizationHeaderMalformed, 400, intake.s3-region",
			"'', 403, intake.s3-denied", "'', 301, intake.s3-region", "SlowDown, 503, intake.s3-busy",
			"InvalidObjectState, 403, intake.s3-archived", "Teapot, 418, intake.s3-other" })
	void theAnswerOfAServerIsSaidInOurWords(String code, int status, String sentence) {
		var said = S3Exception.builder()
			.statusCode(status)
			.message("the object secret.pdf")
			.awsErrorDetails(AwsErrorDetails.builder().errorCode(code.isEmpty() ? null : code).build())
			.build();
		RuntimeException told = BucketTrouble.of((RuntimeException) said);
		assertThat(Trouble.of(told).key()).isEqualTo(sentence);
		assertThat(told).hasNoCause().hasMessageNotContaining("secret");
	}

	@Test
	void aMissingKeyIsNamed() {
		RuntimeException failure = SdkClientException.create("Unable to load credentials from any of the providers");
		assertThat(Trouble.of(BucketTrouble.of(failure)).key()).isEqualTo("intake.s3-no-key");
	}

}
