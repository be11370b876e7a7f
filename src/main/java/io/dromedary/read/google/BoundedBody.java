package io.dromedary.read.google;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

import org.jspecify.annotations.Nullable;

/** Takes so many bytes of an answer and no more. */
final class BoundedBody implements HttpResponse.BodySubscriber<byte[]> {

	private final int most;

	private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

	private final CompletableFuture<byte[]> body = new CompletableFuture<>();

	private Flow.@Nullable Subscription subscription;

	BoundedBody(int most) {
		this.most = most;
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return body;
	}

	@Override
	public void onSubscribe(Flow.Subscription subscription) {
		this.subscription = subscription;
		subscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		for (ByteBuffer buffer : buffers) {
			byte[] bytes = new byte[buffer.remaining()];
			buffer.get(bytes);
			if (bytes.length > most - taken.size()) {
				if (subscription != null) {
					subscription.cancel();
				}
				body.completeExceptionally(new TooLong());
				return;
			}
			taken.writeBytes(bytes);
		}
	}

	@Override
	public void onError(Throwable failure) {
		body.completeExceptionally(failure);
	}

	@Override
	public void onComplete() {
		body.complete(taken.toByteArray());
	}

	/** The answer has more bytes than any to one page. */
	static final class TooLong extends IOException {

		private static final long serialVersionUID = 1;

	}

}
