package io.dromedary.read.google;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Asks Google Vision for the text of a picture ({@code images:annotate} with
 * DOCUMENT_TEXT_DETECTION). May be used by several threads.
 */
public final class VisionClient {

	/**
	 * Of a picture, in bytes: a request may have 10 MB, in which the picture is written
	 * in four characters for three bytes. Alone it might have 20 MB.
	 */
	public static final int MOST_PICTURE = 7_400_000;

	/** Of an answer, in bytes: a symbol takes some 250, and a full page has 10,000. */
	private static final int MOST_ANSWER = 16 << 20;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final VisionAccess access;

	private @Nullable HttpClient client;

	public VisionClient(VisionAccess access) {
		this.access = access;
	}

	/**
	 * The words of a picture.
	 * @param picture JPEG or PNG, at most {@link #MOST_PICTURE}
	 * @param width in pixels
	 * @param most longest wait
	 * @throws io.dromedary.document.ServiceUnavailable where it is away, busy, or takes
	 * neither key nor address
	 * @throws io.dromedary.document.UnusableAnswer where it answers what makes no sense,
	 * or takes this picture for none
	 */
	public Seen read(byte[] picture, int width, int height, Duration most) {
		HttpResponse<byte[]> response = answer(request(picture),
				(access.timeout().compareTo(most) < 0) ? access.timeout() : most);
		if (response.statusCode() != 200) {
			throw VisionTrouble.ofStatus(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
		}
		Answer.One one = Answer.only(response.body());
		Answer.Status error = one.error();
		if (error != null && error.code() != 0) {
			throw VisionTrouble.ofCode(error.code());
		}
		Answer.Text text = one.fullTextAnnotation();
		return (text != null) ? VisionWords.of(text, width, height) : new Seen(0, List.of());
	}

	/** Why it cannot be asked with these settings; null where it can. */
	public @Nullable Sentence obstacle() {
		try {
			access.address();
			access.checkedKey();
			return null;
		}
		catch (io.dromedary.document.ServiceUnavailable ex) {
			return ex.sentence();
		}
	}

	/**
	 * The key is in a header: addresses are written down by proxies and logs. It was
	 * looked at before: a header that is refused is quoted by the failure.
	 */
	private HttpRequest request(byte[] picture) {
		URI address = access.address();
		try {
			byte[] body = JSON.writeValueAsBytes(Map.of("requests", List.of(Map.of("image", Map.of("content", picture),
					"features", List.of(Map.of("type", "DOCUMENT_TEXT_DETECTION"))))));
			return HttpRequest.newBuilder(address)
				.header("x-goog-api-key", access.checkedKey())
				.header("Content-Type", "application/json; charset=utf-8")
				.header("Accept", "application/json")
				.POST(HttpRequest.BodyPublishers.ofByteArray(body))
				.build();
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("a request could not be written");
		}
	}

	/**
	 * Awaited until its last byte: whether the timeout of a request covers the body of
	 * its answer is left open by the JDK.
	 */
	private HttpResponse<byte[]> answer(HttpRequest request, Duration most) {
		CompletableFuture<HttpResponse<byte[]>> answer = client().sendAsync(request,
				(head) -> new BoundedBody(MOST_ANSWER));
		try {
			return answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw VisionTrouble.away(Sentence.of("read.google-slow", most.toSeconds()));
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof BoundedBody.TooLong) {
				throw VisionTrouble.malformed();
			}
			boolean slow = ex.getCause() instanceof HttpTimeoutException;
			throw VisionTrouble.away(slow ? Sentence.of("read.google-slow", most.toSeconds())
					: Sentence.of("read.google-away", String.valueOf(request.uri().getHost())));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw VisionTrouble.stopped();
		}
		finally {
			answer.cancel(true);
		}
	}

	private synchronized HttpClient client() {
		if (client == null) {
			client = HttpClient.newBuilder()
				.version(HttpClient.Version.HTTP_1_1)
				.followRedirects(HttpClient.Redirect.NEVER)
				.connectTimeout(access.timeout())
				.build();
		}
		return client;
	}

}
