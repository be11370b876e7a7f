package io.dromedary.split;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.dromedary.document.Document;

/** Opens ZIP archives. */
class ZipOpener implements Opener {

	@Override
	public boolean opens(byte[] head, String fileName) {
		return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
	}

	@Override
	public void open(Document container, Parts parts) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(container.content().open()))) {
			int number = 0;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (!entry.isDirectory()) {
					String name = entry.getName();
					parts.keep(String.valueOf(++number), name.substring(name.lastIndexOf('/') + 1),
							"application/octet-stream", unclosed(zip));
				}
			}
		}
	}

	private static InputStream unclosed(InputStream stream) {
		return new FilterInputStream(stream) {
			@Override
			public void close() {
				// the archive goes on
			}
		};
	}

}
