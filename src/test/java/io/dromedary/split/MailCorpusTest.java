package io.dromedary.split;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.dromedary.Corpus;
import io.dromedary.ledger.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Real mails: what is attached to them is accounted for once. */
class MailCorpusTest {

	/** Said of the mail, and not listed by the manifest. */
	private static final Set<String> NO_ATTACHMENTS = Set.of("split.report", "split.cut");

	/** {@code NAME [TYPE, SIZE B]}, as another parser saw it. */
	private static final Pattern ATTACHMENT = Pattern.compile("(.*) \\[([^,\\]]+), (\\d+) B]");

	@Test
	void everyAttachmentOfTheManifestIsADocumentOrLeftOutWithTheReason() throws IOException {
		Path folder = Corpus.need("data/emails");
		int mails = 0;
		for (Map<String, String> row : manifest(folder)) {
			if (row.get("file").endsWith(".eml")) {
				mails++;
				assertAccounted(row, Unpacked.of(Files.readAllBytes(folder.resolve(row.get("file")))));
			}
		}
		assertThat(mails).isGreaterThan(60);
	}

	private static void assertAccounted(Map<String, String> row, Unpacked mail) {
		assertThat(mail.found()).as(row.get("file")).isNotEmpty();
		List<Part> left = new ArrayList<>(mail.found());
		left.removeIf((part) -> part.reason() != null && part.reason().key().equals("split.body"));
		for (String listed : row.get("attachments_list").split(" \\| ")) {
			Matcher attachment = ATTACHMENT.matcher(listed);
			if (attachment.matches()) {
				assertThat(left.removeIf(once((part) -> fits(part, attachment.group(1), attachment.group(2)))))
					.as(row.get("file") + ": " + listed)
					.isTrue();
			}
		}
		left.removeIf((part) -> part.reason() != null && NO_ATTACHMENTS.contains(part.reason().key()));
		assertThat(left.stream().filter((part) -> !part.mediaType().equals("message/partial")))
			.as(row.get("file") + ": nothing is taken twice")
			.isEmpty();
	}

	private static boolean fits(Part part, String name, String type) {
		if (type.equals("message/rfc822")) {
			return part.mediaType().equals(type) && part.container();
		}
		// the other parser knew nothing of bytes that are not encoded
		boolean unknown = name.contains("\uFFFD");
		String shown = unknown ? part.fileName().replaceAll("\\P{ASCII}", "") : part.fileName();
		return shown.equals(unknown ? name.replaceAll("\\P{ASCII}", "") : name)
				&& (part.mediaType().equals(type) || type.startsWith("application/"));
	}

	private static Predicate<Part> once(Predicate<Part> test) {
		boolean[] done = new boolean[1];
		return (part) -> {
			boolean hit = !done[0] && test.test(part);
			done[0] |= hit;
			return hit;
		};
	}

	private static List<Map<String, String>> manifest(Path folder) throws IOException {
		try (MappingIterator<Map<String, String>> rows = new CsvMapper().readerFor(Map.class)
			.with(CsvSchema.emptySchema().withHeader())
			.readValues(folder.resolve("manifest.csv").toFile())) {
			return rows.readAll();
		}
	}

}
