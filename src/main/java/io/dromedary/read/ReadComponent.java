package io.dromedary.read;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Results;
import io.dromedary.guard.Guard;
import io.dromedary.read.google.VisionAccess;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads documents: from {@link io.dromedary.document.Document} to
 * {@link io.dromedary.document.Transcript}.
 */
@Component("read")
public class ReadComponent extends DefaultComponent {

	private static final Logger LOG = LoggerFactory.getLogger(ReadComponent.class);

	@Metadata(defaultValue = ReadOptions.LANGUAGES, description = "Languages as Tesseract names them, commonest first.")
	private String languages = ReadOptions.LANGUAGES;

	@Metadata(description = "Folder with further or better language data (NAME.traineddata).")
	private @Nullable String tessdata;

	@Metadata(description = "Private folder for native libraries and language data; by default a temporary one.")
	private @Nullable String nativesFolder;

	@Metadata(defaultValue = "0", description = "Pages recognised at the same time. 0 for one per processor.")
	private int engines;

	@Metadata(defaultValue = "52428800", description = "Largest document in bytes.")
	private long maxBytes = ReadOptions.MAX_BYTES;

	@Metadata(defaultValue = "500", description = "Most pages of a document.")
	private int maxPages = ReadOptions.MAX_PAGES;

	@Metadata(defaultValue = "100000000", description = "Most pixels of a picture, looked at before it is decoded.")
	private long maxPixels = ReadOptions.MAX_PIXELS;

	@Metadata(defaultValue = "60000", javaType = "java.time.Duration", description = "Longest time for one page.")
	private long pageTime = ReadOptions.PAGE_MILLIS;

	@Metadata(autowired = true, description = "Keeps transcripts, so that a repeat does not pay twice.")
	private @Nullable Results results;

	@Metadata(autowired = true, description = "The document types. Wanted by read:again, which reads key fields.")
	private @Nullable DocumentTypes types;

	@Metadata(autowired = true,
			description = "Lets no file keep a worker for good. Without one nothing outlasts a run.")
	private @Nullable Guard guard;

	@Metadata(defaultValue = "auto", enums = "auto,tesseract,paddle,both,google-vision",
			description = "Engine that reads pictures. With google-vision they leave this machine.")
	private String engine = OcrChoice.AUTO.word();

	@Metadata(description = "Folder with other networks for the engine paddle.")
	private @Nullable String paddleModels;

	@Metadata(label = "security", secret = true, description = "Passwords tried on protected PDFs, one a line.")
	private @Nullable String pdfPasswords;

	@Metadata(autowired = true, description = "Where Google Vision is asked, and with which key.")
	private @Nullable VisionAccess google;

	private final Readers readers = new Readers();

	@Override
	protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
		ReadEndpoint endpoint = new ReadEndpoint(uri, this);
		endpoint.setName(remaining);
		setProperties(endpoint, parameters);
		return endpoint;
	}

	/**
	 * Made when first needed, so that all options are known.
	 * @param first engine that reads pictures first; null for the one that is set
	 */
	Reader reader(@Nullable String first) {
		ReadOptions options = options();
		return readers.of((first != null) ? OcrChoice.of(first) : options.engine(),
				(one) -> new Reader(options.with(one), (results != null) ? results : Results.NONE,
						(guard != null) ? guard : Guard.alone()));
	}

	DocumentTypes documentTypes() {
		if (types == null) {
			throw new IllegalStateException("read:again wants the document types: bind a DocumentTypes.");
		}
		return types;
	}

	/** What of the text recognition works on this machine. */
	public ReadHealth health() {
		return new ReadHealth(this::options, readers);
	}

	private ReadOptions options() {
		return new ReadOptions(List.of(languages.trim().split("[,+\\s]+")), ReadOptions.path(tessdata),
				ReadOptions.path(nativesFolder), engines, maxBytes, maxPages, maxPixels, Duration.ofMillis(pageTime),
				OcrChoice.of(engine), ReadOptions.path(paddleModels), PdfPasswords.of(pdfPasswords), google);
	}

	@Override
	protected void doStart() throws Exception {
		super.doStart();
		Optional.ofNullable(Natives.obstacle()).ifPresent((sentence) -> LOG.error("{}", sentence));
		PdfPasswords.spare(pdfPasswords).ifPresent((sentence) -> LOG.warn("{}", sentence));
		Heif.sweep();
	}

	@Override
	protected void doStop() throws Exception {
		readers.close();
		super.doStop();
	}

	public String getLanguages() {
		return languages;
	}

	public void setLanguages(String languages) {
		this.languages = languages;
	}

	public @Nullable String getTessdata() {
		return tessdata;
	}

	public void setTessdata(@Nullable String tessdata) {
		this.tessdata = tessdata;
	}

	public @Nullable String getNativesFolder() {
		return nativesFolder;
	}

	public void setNativesFolder(@Nullable String nativesFolder) {
		this.nativesFolder = nativesFolder;
	}

	public int getEngines() {
		return engines;
	}

	public void setEngines(int engines) {
		this.engines = engines;
	}

	public long getMaxBytes() {
		return maxBytes;
	}

	public void setMaxBytes(long maxBytes) {
		this.maxBytes = maxBytes;
	}

	public int getMaxPages() {
		return maxPages;
	}

	public void setMaxPages(int maxPages) {
		this.maxPages = maxPages;
	}

	public long getMaxPixels() {
		return maxPixels;
	}

	public void setMaxPixels(long maxPixels) {
		this.maxPixels = maxPixels;
	}

	public long getPageTime() {
		return pageTime;
	}

	public void setPageTime(long pageTime) {
		this.pageTime = pageTime;
	}

	public String getEngine() {
		return engine;
	}

	public void setEngine(String engine) {
		this.engine = engine;
	}

	public @Nullable String getPaddleModels() {
		return paddleModels;
	}

	public void setPaddleModels(@Nullable String paddleModels) {
		this.paddleModels = paddleModels;
	}

	public @Nullable String getPdfPasswords() {
		return pdfPasswords;
	}

	public void setPdfPasswords(@Nullable String pdfPasswords) {
		this.pdfPasswords = pdfPasswords;
	}

	public @Nullable VisionAccess getGoogle() {
		return google;
	}

	public void setGoogle(@Nullable VisionAccess google) {
		this.google = google;
	}

	public @Nullable DocumentTypes getTypes() {
		return types;
	}

	public void setTypes(@Nullable DocumentTypes types) {
		this.types = types;
	}

	public @Nullable Guard getGuard() {
		return guard;
	}

	public void setGuard(@Nullable Guard guard) {
		this.guard = guard;
	}

	public @Nullable Results getResults() {
		return results;
	}

	public void setResults(@Nullable Results results) {
		this.results = results;
	}

}
