#!/usr/bin/env bash
# lept4j 1.24.0 (Leptonica for Java, by JNA 5.19.1): a clone of a picture is not freed by its last pixDestroy, once any
# function was called with it after the first owner let go.
#
# Guessed before: pixClone counts two owners, each pixDestroy one less, and the second frees the pixels, as in C.
# Seen: Pix is a JNA structure, and its fields hold the count of owners (2) as it was when pixClone returned. The next call
# that is handed the clone, here pixGetWidth, writes all fields back first, so that 1 becomes 2 again, and the pixels stay
# for good: 20 pictures of 12 MB took some 240 MB. With setAutoSynch(false) on each Pix nothing is written back.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
	<modelVersion>4.0.0</modelVersion>
	<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
	<dependencies>
		<dependency><groupId>net.sourceforge.lept4j</groupId><artifactId>lept4j</artifactId><version>1.24.0</version></dependency>
		<dependency><groupId>net.java.dev.jna</groupId><artifactId>jna</artifactId><version>5.19.1</version></dependency>
		<dependency>
			<groupId>org.bytedeco</groupId><artifactId>leptonica</artifactId>
			<version>1.87.0-1.5.13</version><classifier>linux-x86_64</classifier>
		</dependency>
	</dependencies>
</project>
XML
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib
mkdir natives
(cd natives && jar xf ../lib/leptonica-1.87.0-1.5.13-linux-x86_64.jar)
library="$(find "$work/natives" -name 'libleptonica.so*' | head -1)"
cp "$library" natives/libleptonica.so

cat >Clones.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import com.sun.jna.ptr.PointerByReference;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;

class Clones {

	static void destroy(Pix pix) {
		Leptonica1.pixDestroy(new PointerByReference(pix.getPointer()));
	}

	static int owners(Pix pix) {
		return pix.getPointer().getInt(5 * Integer.BYTES);
	}

	/** The owners that are left once the first one has let go and the width was asked for. */
	static int left(boolean synched) {
		Pix first = Leptonica1.pixCreate(2000, 1500, 32);
		first.setAutoSynch(synched);
		Pix clone = Leptonica1.pixClone(first);
		clone.setAutoSynch(synched);
		destroy(first);
		int before = owners(clone);
		Leptonica1.pixGetWidth(clone);
		int after = owners(clone);
		destroy(clone);
		System.out.println("synched " + synched + ": owners " + before + ", after pixGetWidth " + after);
		return after;
	}

	static long memory() throws Exception {
		return Files.readAllLines(Path.of("/proc/self/status")).stream()
			.filter((line) -> line.startsWith("VmSize")).mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
			.findFirst().orElseThrow() / 1024;
	}

	public static void main(String[] arguments) throws Exception {
		boolean seen = left(true) == 2 && left(false) == 1;
		for (boolean synched : new boolean[] { false, true }) {
			long before = memory();
			for (int picture = 0; picture < 20; picture++) {
				left(synched);
			}
			long grown = memory() - before;
			System.out.println("20 pictures, synched " + synched + ": " + grown + " MB more");
			seen &= synched ? grown > 200 : grown < 100;
		}
		System.exit(seen ? 0 : 1);
	}

}
JAVA
LD_LIBRARY_PATH="$work/natives" java -Xmx64m -XX:+UseSerialGC -Djna.library.path="$work/natives" -cp 'lib/*' Clones.java | uniq
