package io.dromedary.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.dromedary.check.Check;
import io.dromedary.check.Decide;
import io.dromedary.check.Twice;
import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Extraction;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Results;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Status;
import io.dromedary.document.Transcript;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.extract.LabelExtraction;
import io.dromedary.fakes.FakeStore;
import io.dromedary.document.Provenance;
import io.dromedary.guard.Guard;
import io.dromedary.read.OcrChoice;
import io.dromedary.read.ReadOptions;
import io.dromedary.read.Reader;
import io.dromedary.value.invoice.Company;

/**
 * The steps read, extract, read again, check, decide and twice in this process, with the
 * label finder alone: what the hub would do with a single document, without ledger, work
 * and targets. May be used by several threads.
 */
public final class Pipeline implements AutoCloseable {

	private final Reader reader;

	private final Function<Transcript, Extraction> extract;

	private final UnaryOperator<Extraction> again;

	private final Check check;

	private final Decide decide = new Decide();

	private final Twice twice = new Twice();

	/** Reads everything anew. */
	public Pipeline() {
		this(Company.UNKNOWN);
	}

	/** One that knows who we are. */
	Pipeline(Company company) {
		this.check = new Check(ShippedTypes.all(), Clock.systemDefaultZone(), Guard.alone(), Provenance.NONE, company);
		this.reader = new Reader(ReadOptions.defaults(), Results.NONE);
		this.extract = LabelExtraction.of(ShippedTypes.all());
		this.again = again(reader);
	}

	private Pipeline(Path folder, OcrChoice engine) throws IOException {
		this.check = new Check(ShippedTypes.all(), Clock.systemDefaultZone());
		this.reader = new Reader(ReadOptions.defaults().with(engine), new KeptTranscripts(folder));
		this.extract = LabelExtraction.of(ShippedTypes.all());
		this.again = new KeptReadings(folder, again(reader));
	}

	/** Keeps what was recognised from pictures in a folder. */
	static Pipeline keeping(Path folder, OcrChoice engine) throws IOException {
		return new Pipeline(folder, engine);
	}

	/** The step that reads places of candidates once more. */
	private static UnaryOperator<Extraction> again(Reader reader) {
		return (extraction) -> reader.again(extraction, ShippedTypes.all());
	}

	/** What becomes of a file. */
	public Outcome carry(String fileName, byte[] content) {
		try {
			Assessment assessment = assess(fileName, content);
			boolean deliver = decide.decide(assessment).equals("deliver");
			return Outcome.of(deliver ? Status.DELIVERED : Status.REVIEW, assessment);
		}
		catch (UnreadableDocument ex) {
			return Outcome.without(Status.REFUSED, null, ex.sentence().key());
		}
		catch (ServiceUnavailable ex) {
			return Outcome.without(Status.PROCESSING, ex.service(), ex.sentence().key());
		}
	}

	/**
	 * The assessment of a file.
	 * @throws io.dromedary.document.DocumentException where it does not come that far
	 */
	public Assessment assess(String fileName, byte[] content) {
		var origin = new Origin("folder", "from-folder", fileName, fileName, Instant.now());
		var document = new Document(fileName, 1, origin, FakeStore.content(content), Instructions.NONE);
		Assessment assessment = assess(reader.read(document));
		return !decide.decide(assessment).equals("deliver") && twice.helps(assessment)
				? assess(reader.twice(assessment.extraction().transcript())) : assessment;
	}

	private Assessment assess(Transcript transcript) {
		return check.check(again.apply(extract.apply(transcript)));
	}

	@Override
	public void close() {
		reader.close();
	}

}
