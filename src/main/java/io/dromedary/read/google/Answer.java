package io.dromedary.read.google;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * What is used of the answer to {@code images:annotate} (Cloud Vision API v1,
 * BatchAnnotateImagesResponse). It leaves out what is zero, false or empty, so that
 * anything may be missing.
 */
record Answer(@Nullable List<@Nullable One> responses) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	/** The answer to one picture; without a text nothing was seen on it. */
	record One(@Nullable Text fullTextAnnotation, @Nullable Status error) {
	}

	/** A code of {@code google.rpc.Code}; its message is not read. */
	record Status(int code) {
	}

	record Text(@Nullable List<Sheet> pages, @Nullable String text) {
	}

	record Sheet(@Nullable List<Block> blocks) {
	}

	record Block(@Nullable List<Paragraph> paragraphs) {
	}

	record Paragraph(@Nullable List<Token> words) {
	}

	/**
	 * Letters without a blank between them, or a mark by itself.
	 *
	 * @param confidence 0 to 1
	 */
	record Token(@Nullable Polygon boundingBox, @Nullable List<Symbol> symbols, double confidence) {
	}

	record Symbol(@Nullable Property property, @Nullable Polygon boundingBox, @Nullable String text) {

		@Nullable Break detectedBreak() {
			return (property != null) ? property.detectedBreak() : null;
		}

	}

	record Property(@Nullable Break detectedBreak) {
	}

	/**
	 * What stands between two symbols.
	 *
	 * @param type {@code SPACE}, {@code SURE_SPACE}, {@code EOL_SURE_SPACE},
	 * {@code HYPHEN}, {@code LINE_BREAK} or {@code UNKNOWN}
	 * @param before whether it stands before its symbol and not behind it
	 */
	record Break(@Nullable String type, @JsonProperty("isPrefix") boolean before) {
	}

	/**
	 * Corners from the upper left clockwise, as one who reads the text sees them: where
	 * the text lies on its side so does the first side.
	 */
	record Polygon(@Nullable List<Vertex> vertices) {

		boolean whole() {
			return vertices != null && vertices.size() == 4;
		}

	}

	/** In pixels of the picture that was sent. */
	record Vertex(double x, double y) {
	}

	/**
	 * The answer to the only picture.
	 * @throws io.dromedary.document.UnusableAnswer where it is none
	 */
	static One only(byte[] json) {
		try {
			Answer answer = JSON.readValue(json, Answer.class);
			List<@Nullable One> all = (answer != null) ? answer.responses() : null;
			One one = (all != null && all.size() == 1) ? all.get(0) : null;
			if (one != null) {
				return one;
			}
		}
		catch (IOException ex) {
			// its message holds what was answered
		}
		throw VisionTrouble.malformed();
	}

	@Override
	public String toString() {
		return "Answer";
	}

}
