package io.dromedary.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dromedary.document.Content;
import io.dromedary.document.Results;
import io.dromedary.guard.ChildWork;
import io.dromedary.guard.Guard;
import org.jspecify.annotations.Nullable;

/** Reads in a process of its own, which can be killed. */
final class ReadChild {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static @Nullable Reader reader;

	private ReadChild() {
	}

	/** Started by {@link ReadApart}, with the same classes. */
	public static void main(String[] args) {
		ChildWork.serve(ReadChild::answer);
	}

	private static byte[] answer(byte[] asked) {
		try {
			return JSON.writeValueAsBytes(read(asked));
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			return failed(ex);
		}
	}

	private static byte[] failed(Throwable failure) {
		try {
			return JSON.writeValueAsBytes(ReadAnswer.failed(failure));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ReadAnswer read(byte[] asked) throws IOException {
		DataInputStream in = new DataInputStream(new ByteArrayInputStream(asked));
		ReadRequest request = JSON.readValue(in.readUTF(), ReadRequest.class);
		Content content = new ByteContent(in.readAllBytes());
		Reader here = reader(request.options().read());
		return (request.page() > 0) ? new ReadAnswer(List.of(),
				here.pictures().drawn(content, request.page(), request.turned()).orElse(null), null, null, false, false)
				: new ReadAnswer(here.pages(content, request.fileName()), null, null, null, false, false);
	}

	/** The options of the program that started this process never change. */
	private static Reader reader(ReadOptions options) {
		Reader known = reader;
		if (known == null) {
			known = new Reader(options, Results.NONE, Guard.alone(), false);
			reader = known;
		}
		return known;
	}

	static byte[] asked(ReadRequest request, Content content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeUTF(JSON.writeValueAsString(request));
		try (var in = content.open()) {
			in.transferTo(out);
		}
		return bytes.toByteArray();
	}

	static ReadAnswer answered(byte[] answer) throws IOException {
		return JSON.readValue(answer, ReadAnswer.class);
	}

}
