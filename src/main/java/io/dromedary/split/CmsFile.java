package io.dromedary.split;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import io.dromedary.format.CmsHead;

/** A CMS file as bytes: as it is, or decoded into a copy until it is closed. */
final class CmsFile implements Closeable {

	/** Bytes that tell what it is. */
	static final int HEAD = 4096;

	private final Path der;

	private final boolean copy;

	private CmsFile(Path der, boolean copy) {
		this.der = der;
		this.copy = copy;
	}

	static CmsFile of(Path file, Scratch scratch) throws IOException {
		try (InputStream bytes = Files.newInputStream(file)) {
			if (!CmsHead.base64(bytes.readNBytes(HEAD))) {
				return new CmsFile(file, false);
			}
		}
		CmsFile decoded = new CmsFile(scratch.file(), true);
		try (InputStream text = Files.newInputStream(file); OutputStream out = Files.newOutputStream(decoded.der)) {
			decode(text, out);
			return decoded;
		}
		catch (IOException | RuntimeException ex) {
			decoded.close();
			throw ex;
		}
	}

	/** Line by line is not enough: some have no lines, some have dirt in them. */
	private static void decode(InputStream text, OutputStream out) throws IOException {
		StringBuilder rest = new StringBuilder();
		boolean armour = false;
		BufferedReader reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.ISO_8859_1));
		for (int read = reader.read(); read >= 0; read = reader.read()) {
			char character = (char) read;
			boolean lineEnds = character == '\n' || character == '\r';
			armour = armour ? !lineEnds : character == '-';
			if (!armour && isBase64(character)) {
				rest.append(character);
			}
			if (rest.length() == 4096) {
				out.write(Base64.getDecoder().decode(rest.toString()));
				rest.setLength(0);
			}
		}
		out.write(Base64.getDecoder().decode(rest.substring(0, rest.length() - (rest.length() % 4 == 1 ? 1 : 0))));
	}

	private static boolean isBase64(char character) {
		return character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z'
				|| character >= '0' && character <= '9' || character == '+' || character == '/';
	}

	Path der() {
		return der;
	}

	CmsHead head() throws IOException {
		try (InputStream bytes = Files.newInputStream(der)) {
			return CmsHead.of(bytes.readNBytes(HEAD));
		}
	}

	@Override
	public void close() throws IOException {
		if (copy) {
			Files.deleteIfExists(der);
		}
	}

}
