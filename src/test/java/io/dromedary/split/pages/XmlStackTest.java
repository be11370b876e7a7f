package io.dromedary.split.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** Where one invoice of an XML file ends and the next begins. */
class XmlStackTest {

	private static final String HEAD = """
			<?xml version="1.0"?>
			<!-- <FatturaElettronicaBody> of <none> -->
			<p:FatturaElettronica xmlns:p='a>b' note="<FatturaElettronicaBody>">
			<FatturaElettronicaHeader><a/></FatturaElettronicaHeader>
			""";

	private static final String FIRST = """
			<FatturaElettronicaBody><Numero><![CDATA[</FatturaElettronicaBody>]]></Numero>
			<!-- </FatturaElettronicaBody> --><FatturaElettronicaBody/>
			<Causale a='"/>'>caff\u00e8</Causale></FatturaElettronicaBody>""";

	private static final String SECOND = "<p:FatturaElettronicaBody\n><Numero>2</Numero></p:FatturaElettronicaBody >";

	private static final String TAIL = "</p:FatturaElettronica>\n<!-- end -->";

	@TempDir
	Path folder;

	@Test
	void eachInvoiceIsThereByteForByteWithTheHeaderOfAll() throws IOException {
		String all = HEAD + FIRST + "\n " + SECOND + "<ds:Signature><a/></ds:Signature>" + TAIL;
		for (Charset charset : new Charset[] { StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1 }) {
			XmlStack stack = XmlStack.of(file(all, charset));
			assertThat(stack.pages()).isEqualTo(2);
			assertThat(part(stack, 1, charset)).isEqualTo(HEAD + FIRST + TAIL);
			assertThat(part(stack, 2, charset)).isEqualTo(HEAD + SECOND + TAIL);
		}
	}

	@Test
	void whatIsCutOffOrInOtherLettersIsNotTakenApart() throws IOException {
		String all = HEAD + FIRST + SECOND + TAIL;
		for (int end = 0; end < all.indexOf(TAIL); end += 7) {
			Path file = file(all.substring(0, end), StandardCharsets.UTF_8);
			assertThatIOException().isThrownBy(() -> XmlStack.of(file));
		}
		Path wide = file(all, StandardCharsets.UTF_16LE);
		assertThatIOException().isThrownBy(() -> XmlStack.of(wide));
		Path declared = file("<!DOCTYPE a>" + all, StandardCharsets.UTF_8);
		assertThatIOException().isThrownBy(() -> XmlStack.of(declared));
	}

	private static String part(XmlStack stack, int number, Charset charset) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		stack.write(new PageRange(number, number), out);
		return out.toString(charset);
	}

	private Path file(String text, Charset charset) throws IOException {
		return Files.writeString(folder.resolve("a.xml"), text, charset);
	}

}
