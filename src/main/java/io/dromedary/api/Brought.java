package io.dromedary.api;

import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that a request brings.
 *
 * @param fileName as the sender wrote it, any character
 * @param bytes can be opened once
 */
record Brought(String fileName, InputStreamSource bytes) {

	static Brought of(MultipartFile file) {
		String given = file.getOriginalFilename();
		return new Brought((given != null) ? given : "", file);
	}

	@Override
	public String toString() {
		return "Brought";
	}

}
