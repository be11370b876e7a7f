#!/usr/bin/env bash
# GreenMail 2.1.8 (an IMAP server for tests): when one session moves a mail away, the numbers of the others change in
# every session at once, also where the server has not said so yet. FETCH and STORE by number then reach another mail.
#
# Guessed before: a session keeps its numbers until it is told EXPUNGE (RFC 3501, 5.5 and 7.4.1), as mail servers do.
# Seen: of four mails, session B moves the first away. Session A, told nothing so far, asks for number 2, which was UID 2
# at its SELECT, and is answered UID 3; STORE 2 flags UID 3. "1 EXPUNGE" comes two commands later.
# So a client must find and flag mails by UID, and a test of two clients at once that fails here may be right elsewhere.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
	<modelVersion>4.0.0</modelVersion>
	<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
	<dependencies>
		<dependency><groupId>com.icegreen</groupId><artifactId>greenmail</artifactId><version>2.1.8</version></dependency>
	</dependencies>
</project>
XML
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat >Numbers.java <<'JAVA'
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.Properties;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

class Numbers {

	final String name;
	final Socket socket;
	final BufferedReader in;
	int tags;

	Numbers(String name, int port) throws Exception {
		this.name = name;
		socket = new Socket("127.0.0.1", port);
		socket.setSoTimeout(10_000);
		in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
		in.readLine();
		say("LOGIN user word");
		say("SELECT INBOX");
	}

	void say(String command) throws Exception {
		String tag = "t" + ++tags;
		socket.getOutputStream().write((tag + " " + command + "\r\n").getBytes());
		System.out.println(name + "> " + command);
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			System.out.println(name + "< " + line);
			if (line.startsWith(tag + " ")) {
				return;
			}
		}
	}

	public static void main(String[] args) throws Exception {
		GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
		server.start();
		var user = server.setUser("user@example.org", "user", "word");
		for (int i = 1; i <= 4; i++) {
			String mail = "From: a@example.org\r\nSubject: mail " + i + "\r\n\r\nHello\r\n";
			user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes())));
		}
		Numbers a = new Numbers("A", server.getImap().getPort());
		Numbers b = new Numbers("B", server.getImap().getPort());
		b.say("CREATE Done");
		b.say("UID MOVE 1 Done");
		a.say("FETCH 2 (UID)");
		a.say("STORE 2 +FLAGS (\\Flagged)");
		a.say("UID FETCH 2:3 (UID FLAGS)");
		server.stop();
	}

}
JAVA
java -cp 'lib/*' Numbers.java 2>/dev/null | tee said

seen() {
	grep -qF -- "$1" said || { echo "CHANGED: not seen any more: $1"; exit 1; }
}
seen 'A< * 2 FETCH (UID 3)'
seen 'A< * 2 FETCH (FLAGS (\Flagged) UID 3)'
# what says so comes after the answers that were about another mail
awk '/A< \* 2 FETCH \(UID 3\)/ { early = 1 } /A< \* 1 EXPUNGE/ { exit !early }' said
echo "As described: number 2 was UID 2 for session A, and reached UID 3."
