package io.dromedary.api;

import java.nio.file.FileSystemException;
import java.util.Locale;

import io.dromedary.document.Sentence;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Tells whose fault it is that an upload could not be taken apart. */
final class UploadFailures {

	private UploadFailures() {
	}

	/** Spring takes too many files for too many bytes, so that is asked first. */
	static ProblemDetail of(MultipartException failure, ApiSettings settings, Locale locale) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		if (cause instanceof FileCountLimitExceededException) {
			return Problems.of(HttpStatus.PAYLOAD_TOO_LARGE, Sentence.of("api.too-many-files"), locale);
		}
		if (failure instanceof MaxUploadSizeExceededException) {
			return Problems.of(HttpStatus.PAYLOAD_TOO_LARGE, Sentence.of("api.upload-too-large",
					settings.maxFileSize().toMegabytes(), settings.maxRequestSize().toMegabytes()), locale);
		}
		String words = String.valueOf(cause.getMessage());
		boolean disk = cause instanceof FileSystemException || words.contains("No space left")
				|| words.contains("not enough space") || words.contains("upload location");
		return disk ? Problems.of(HttpStatus.INSUFFICIENT_STORAGE, Sentence.of("api.not-stored"), locale)
				: Problems.of(HttpStatus.BAD_REQUEST, Sentence.of("api.no-file"), locale);
	}

}
