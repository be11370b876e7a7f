package io.dromedary.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import io.dromedary.demo.Drawn;
import io.dromedary.demo.Samples;
import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.paper.Paper;
import org.springframework.util.FileSystemUtils;

/**
 * Draws the pictures of the README: the empty hub, the list, a document in review. The
 * same papers every time.
 */
final class Screenshots {

	private static final int WIDTH = 1280;

	private static final int HEIGHT = 800;

	/** Stands in the picture of the empty hub. */
	private static final int PORT = 8480;

	private Screenshots() {
	}

	/** Writes them into the folder named, else where the README looks for them. */
	public static void main(String[] arguments) throws IOException {
		Path folder = Path.of((arguments.length > 0) ? arguments[0] : "src/docs");
		Path home = Path.of(System.getProperty("java.io.tmpdir"), "dromedary");
		FileSystemUtils.deleteRecursively(home);
		try (WholeHub hub = WholeHub.at(home).with("server.port", PORT).start(); Browser browser = Browser.open()) {
			browser.window(WIDTH, HEIGHT);
			browser.driver().executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
			browser.login(hub.bean(LoginLink.class)).waitFor("#empty");
			browser.picture(folder.resolve("empty.png"));
			Entry doubtful = fill(hub);
			browser.go(hub.url() + "/").waitFor("#rows li");
			browser.picture(folder.resolve("list.png"));
			browser.go(hub.url() + "/documents/" + doubtful.id()).waitFor(".box.active");
			browser.waitForPictures();
			browser.picture(folder.resolve("document.png"));
		}
		finally {
			FileSystemUtils.deleteRecursively(home);
		}
	}

	/** Some papers of a small firm; the answer is the one in review. */
	private static Entry fill(WholeHub hub) {
		hub.carry("offer.pdf", "%PDF-1.7 and then the transfer broke off".getBytes(StandardCharsets.UTF_8));
		for (Drawn sample : Samples.of(7)) {
			hub.carry(sample.fileName(), sample.content());
		}
		byte[] invoice = Paper.invoice(Locale.ENGLISH).seed(11).layout(1).digital().content();
		hub.carry("invoice-march.pdf", invoice);
		hub.carry("invoice-march (1).pdf", invoice);
		hub.carry("receipt.jpg", Paper.receipt(Locale.ENGLISH).seed(4).scanned(200).skew(0.6).jpeg().content());
		byte[] scan = Paper.invoice(Locale.ENGLISH).seed(5).layout(2).rows(4).scanned(200).jpeg().content();
		Entry entry = hub.carry("scan-0017.jpg", scan);
		if (entry.status() != Status.REVIEW) {
			throw new AssertionError("no doubt to show");
		}
		return entry;
	}

}
