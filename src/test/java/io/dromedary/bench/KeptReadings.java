package io.dromedary.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.Evidence;
import io.dromedary.document.Extraction;
import io.dromedary.document.SecondReading;
import io.dromedary.ledger.KeptRecords;

/**
 * Keeps what a step read again, by content, field and evidence, so that only places are
 * read that were not asked for before. The step must treat every candidate alone.
 */
final class KeptReadings implements UnaryOperator<Extraction> {

	private final Path folder;

	private final UnaryOperator<Extraction> step;

	/**
	 * Keeps what a step reads.
	 * @param step gives back the extraction with its second readings
	 */
	KeptReadings(Path folder, UnaryOperator<Extraction> step) throws IOException {
		this.folder = Files.createDirectories(folder);
		this.step = step;
	}

	@Override
	public Extraction apply(Extraction extraction) {
		Map<String, List<SecondReading>> kept = kept(extraction);
		Map<String, List<Candidate>> unknown = unknown(extraction, kept.keySet());
		if (!unknown.isEmpty()) {
			Extraction asked = new Extraction(extraction.transcript(), extraction.type(), unknown, List.of(),
					extraction.findings());
			List<SecondReading> again = step.apply(asked).again();
			unknown.forEach((field, candidates) -> candidates.forEach((candidate) -> kept.put(key(field, candidate),
					again.stream().filter((reading) -> of(candidate, reading)).toList())));
			KeptTranscripts.write(file(extraction), kept);
		}
		Set<SecondReading> readings = new LinkedHashSet<>(extraction.again());
		extraction.candidates()
			.forEach((field, candidates) -> candidates
				.forEach((candidate) -> readings.addAll(kept.getOrDefault(key(field, candidate), List.of()))));
		return extraction.with(new ArrayList<>(readings));
	}

	private static Map<String, List<Candidate>> unknown(Extraction extraction, Set<String> known) {
		Map<String, List<Candidate>> unknown = new LinkedHashMap<>();
		extraction.candidates().forEach((field, candidates) -> {
			List<Candidate> more = candidates.stream()
				.filter((candidate) -> candidate.evidence() != null && !known.contains(key(field, candidate)))
				.toList();
			if (!more.isEmpty()) {
				unknown.put(field, more);
			}
		});
		return unknown;
	}

	private static boolean of(Candidate candidate, SecondReading reading) {
		Evidence evidence = candidate.evidence();
		return evidence != null && evidence.page() == reading.page() && evidence.boxes().equals(reading.boxes());
	}

	private static String key(String field, Candidate candidate) {
		Evidence evidence = candidate.evidence();
		StringBuilder key = new StringBuilder(field);
		if (evidence != null) {
			key.append('@').append(evidence.page());
			for (Box box : evidence.boxes()) {
				key.append(":%.5f,%.5f,%.5f,%.5f".formatted(box.x(), box.y(), box.width(), box.height()));
			}
		}
		return key.toString();
	}

	private Map<String, List<SecondReading>> kept(Extraction extraction) {
		Path file = file(extraction);
		try {
			return Files.exists(file) ? new LinkedHashMap<>(KeptRecords.unpacked(Files.readAllBytes(file),
					new TypeReference<Map<String, List<SecondReading>>>() {
					})) : new LinkedHashMap<>();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path file(Extraction extraction) {
		return folder.resolve(extraction.transcript().document().content().sha256() + ".again");
	}

}
