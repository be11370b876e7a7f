package io.dromedary.read.paddle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * The networks: PP-OCRv6 tiny for lines and characters, and one for the orientation; in
 * the program, or in a folder under the same names.
 *
 * @param folder with {@code detection.onnx}, {@code recognition.onnx},
 * {@code orientation.onnx} and {@code alphabet.txt}, one character a line in UTF-8; what
 * is not there is taken from the program, the alphabet from the recognition network of
 * the folder where that carries one ({@code character} in its metadata, as the models of
 * RapidOCR do)
 */
public record PaddleModels(@Nullable Path folder) {

	private static final String RECOGNITION = "recognition.onnx";

	private static final String ALPHABET = "alphabet.txt";

	/** A model larger than this is a mistake, in bytes. */
	private static final int MOST = 512 << 20;

	TextDetector detector() {
		return new TextDetector(new Network(bytes("detection.onnx")));
	}

	TextRecogniser recogniser() {
		Network network = new Network(bytes(RECOGNITION));
		try {
			boolean own = given(RECOGNITION) && !given(ALPHABET);
			String alphabet = own ? network.says("character").orElseGet(this::alphabet) : alphabet();
			return new TextRecogniser(network, alphabet.lines().toList());
		}
		catch (RuntimeException ex) {
			network.close();
			throw ex;
		}
	}

	private String alphabet() {
		return new String(bytes(ALPHABET), StandardCharsets.UTF_8);
	}

	private boolean given(String name) {
		return folder != null && Files.isRegularFile(folder.resolve(name));
	}

	Orientation orientation() {
		return new Orientation(new Network(bytes("orientation.onnx")));
	}

	private byte[] bytes(String name) {
		try (InputStream in = open(name)) {
			return in.readNBytes(MOST);
		}
		catch (IOException ex) {
			throw new ServiceUnavailable(Service.Kind.OCR, Sentence.of("read.paddle-models", Objects.toString(folder)));
		}
	}

	private InputStream open(String name) throws IOException {
		if (folder != null && !Files.isDirectory(folder)) {
			throw new IOException("there is no such folder");
		}
		if (folder != null && given(name)) {
			return Files.newInputStream(folder.resolve(name));
		}
		InputStream shipped = PaddleModels.class.getResourceAsStream(name);
		if (shipped == null) {
			throw new UncheckedIOException(new IOException("the program lacks " + name));
		}
		return shipped;
	}

}
