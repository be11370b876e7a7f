#!/usr/bin/env bash
# Apache HttpClient 5.5.2, MultipartEntityBuilder, read by Django 5.1.4 (as paperless-ngx is written in it) and
# python-multipart 0.0.20 (as FastAPI's is): how a file is called that is posted as a part of a form.
#
# Guessed before: of the modes STRICT, LEGACY and EXTENDED the last is the one for names beyond ASCII, and writes them in UTF-8
# as browsers do, so that the receiver has the name of the file; names in plain ASCII are the same in all three.
# Seen: EXTENDED writes every name percent-encoded, a blank and an apostrophe of plain ASCII as well: "Rechnung%2012.pdf". RFC
# 7578 allows that (section 2), but neither receiver takes it back, and the document is filed as "Rechnung%2012.pdf". LEGACY with
# the charset UTF-8 writes what browsers write, and both have "Rechnung 12.pdf" and "fattura è.pdf".
# So whoever hands documents to other programs by this builder takes LEGACY and the charset, against their names.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
	<modelVersion>4.0.0</modelVersion>
	<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
	<dependencies>
		<dependency>
			<groupId>org.apache.httpcomponents.client5</groupId><artifactId>httpclient5</artifactId><version>5.5.2</version>
		</dependency>
	</dependencies>
</project>
XML
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check Django==5.1.4 python-multipart==0.0.20

cat >Form.java <<'JAVA'
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;

class Form {

	public static void main(String[] modes) throws Exception {
		for (String mode : modes) {
			MultipartEntityBuilder form = MultipartEntityBuilder.create()
				.setMode(HttpMultipartMode.valueOf(mode))
				.setCharset(StandardCharsets.UTF_8)
				.setBoundary("limit");
			for (String name : new String[] { "Rechnung 12.pdf", "fattura \u00e8.pdf", "dell'anno.pdf" }) {
				form.addBinaryBody("document", new byte[] { 1 }, ContentType.APPLICATION_OCTET_STREAM, name);
			}
			try (OutputStream out = Files.newOutputStream(Path.of(mode))) {
				form.build().writeTo(out);
			}
		}
	}

}
JAVA
java -cp "lib/*" Form.java LEGACY EXTENDED

cat >receive.py <<'PY'
import io, sys
from django.conf import settings
settings.configure()
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.http.multipartparser import MultiPartParser
from python_multipart import parse_form

def django(body):
    meta = {"CONTENT_TYPE": "multipart/form-data; boundary=limit", "CONTENT_LENGTH": str(len(body))}
    handler = MemoryFileUploadHandler()
    handler.activated = True
    handler.handle_raw_input = lambda *arguments: None
    return [file.name for file in MultiPartParser(meta, io.BytesIO(body), [handler]).parse()[1].getlist("document")]

def multipart(body):
    names = []
    parse_form({"Content-Type": b"multipart/form-data; boundary=limit"}, io.BytesIO(body), lambda field: None,
               lambda file: names.append(file.file_name.decode()))
    return names

plain = ["Rechnung 12.pdf", "fattura è.pdf", "dell'anno.pdf"]
encoded = ["Rechnung%2012.pdf", "fattura%20%C3%A8.pdf", "dell%27anno.pdf"]
for mode, wanted in (("LEGACY", plain), ("EXTENDED", encoded)):
    body = open(mode, "rb").read()
    seen = {"Django": django(body), "python-multipart": multipart(body)}
    print(mode, seen)
    if any(names != wanted for names in seen.values()):
        sys.exit("names are written or read in another way now")
PY
venv/bin/python receive.py
