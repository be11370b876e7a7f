package io.dromedary.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;

/** The list in a real browser, from the empty hub on. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ListBrowserTest {

	@TempDir
	static Path home;

	@TempDir
	static Path files;

	static WholeHub hub;

	static Browser browser;

	@BeforeAll
	static void start() {
		hub = WholeHub.at(home).start();
		browser = Browser.open();
	}

	@AfterAll
	static void stop() {
		browser.close();
		hub.close();
	}

	@Test
	@Order(1)
	void theLinkFromTheConsoleLogsInAndLeavesTheAddress() {
		browser.go(hub.url() + "/routes");
		assertThat(browser.driver().getCurrentUrl()).startsWith(hub.url() + "/login?to=");
		assertThat(browser.barriers()).isEmpty();
		browser.login(hub.bean(LoginLink.class));
		assertThat(browser.driver().getCurrentUrl()).isEqualTo(hub.url() + "/");
	}

	@Test
	@Order(2)
	void anEmptyHubSaysWhatToTry() {
		browser.go(hub.url() + "/").waitFor("#empty", home.resolve("inbox").toString());
		nothingIsInTheWay("/");
	}

	@Test
	@Order(3)
	void severalFilesAreUploadedAtOnceAndTheListFollows() throws IOException {
		List<String> names = new ArrayList<>();
		for (int i = 1; i <= 5; i++) {
			names.add(Files.writeString(files.resolve("note-" + i + ".txt"), "Just a note, number " + i).toString());
		}
		names.add(Files.writeString(files.resolve("note-again.txt"), "Just a note, number 1").toString());
		browser.driver().findElement(By.id("files")).sendKeys(String.join("\n", names));
		browser.waitFor("#uploads-sum", "6 of 6 uploaded");
		browser.waitFor("#uploads-files li", "This was here before.");
		browser.waitFor("#rows li", "note-5.txt");
		assertThat(hub.entries()).hasSize(6);
		hub.settled("note-5.txt");
		browser.waitFor("#tab-all", "6");
		assertThat(browser.driver().findElements(By.cssSelector("#uploads-files a"))).hasSize(6);
		nothingIsInTheWay(null);
	}

	@Test
	@Order(4)
	void filesAreDroppedAnywhereOnThePage() {
		browser
			.script("""
					const files = new DataTransfer();
					files.items.add(new File(["Dropped one"], "dropped <b>1.txt"));
					files.items.add(new File([], "empty.pdf"));
					for (const kind of ["dragenter", "dragover", "drop"]) {
						document.querySelector("h1").dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: files }));
					}""");
		browser.waitFor("#rows li", "dropped <b>1.txt");
		assertThat(browser.driver().findElements(By.cssSelector("#rows b, #uploads b"))).isEmpty();
		assertThat(hub.entries()).anyMatch((entry) -> entry.origin().fileName().equals("dropped <b>1.txt"));
	}

	@Test
	@Order(5)
	void theStatusChangesByItselfAndTheFocusStays() {
		browser.go(hub.url() + "/");
		WebElement search = browser.waitFor("#q");
		search.sendKeys("half a wo");
		hub.drop("late.txt", "Came while looking".getBytes());
		browser.waitFor("#rows li", "late.txt");
		browser.waitFor("#rows li:first-child .chip", label(hub.settled("late.txt").status()));
		assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id")).isEqualTo("q");
		assertThat(search.getDomProperty("value")).isEqualTo("half a wo");
	}

	private static String label(Status status) {
		return switch (status) {
			case REVIEW -> "To review";
			case REFUSED -> "Refused";
			case FAILED -> "Failed";
			case DELIVERED -> "Delivered";
			default -> "Waiting";
		};
	}

	@Test
	@Order(6)
	void theListIsUsedByKeyboardAlone() {
		browser.go(hub.url() + "/");
		browser.press(Keys.TAB);
		assertThat(browser.driver().switchTo().activeElement().getDomAttribute("class")).isEqualTo("skip");
		browser.press(Keys.ENTER);
		for (int i = 0; i < 30 && !focused().startsWith("a-"); i++) {
			browser.press(Keys.TAB);
		}
		String id = focused().substring(2);
		browser.press(Keys.ENTER);
		assertThat(browser.driver().getCurrentUrl()).isEqualTo(hub.url() + "/documents/" + id);
	}

	private static String focused() {
		return String.valueOf(browser.driver().switchTo().activeElement().getDomAttribute("id"));
	}

	@Test
	@Order(7)
	void theListIsNarrowedByTabAndByName() {
		browser.go(hub.url() + "/");
		browser.driver().findElement(By.id("q")).sendKeys("NOTE-3", Keys.ENTER);
		browser.waitFor("#filter-off");
		assertThat(browser.driver().findElements(By.cssSelector("#rows li"))).hasSize(1);
		browser.driver().findElement(By.id("filter-off")).click();
		browser.waitFor("#rows li:nth-child(5)");
		browser.driver().findElement(By.id("tab-work")).click();
		browser.waitFor("#none");
	}

	@Test
	@Order(8)
	void theRoutesAreShownWithoutBarriers() {
		browser.go(hub.url() + "/routes").waitFor("#routes li", "to-folder.camel.yaml");
		nothingIsInTheWay("/routes");
	}

	@Test
	@Order(9)
	void longerWordsOfAnotherLanguageFitOnAPhone() {
		browser.language("it");
		browser.window(360, 800);
		for (String path : new String[] { "/", "/routes" }) {
			browser.go(hub.url() + path).waitFor("nav", "Percorsi");
			assertThat(browser.overhang()).as(path).isNotPositive();
		}
		browser.language("en");
		browser.window(1280, 900);
	}

	/** Light and dark, wide and narrow. */
	private static void nothingIsInTheWay(String path) {
		browser.complaints();
		for (boolean dark : new boolean[] { false, true }) {
			browser.dark(dark);
			for (int width : new int[] { 1280, 360 }) {
				browser.window(width, 900);
				if (path != null) {
					browser.go(hub.url() + path);
				}
				assertThat(browser.overhang()).as("%s at %s", path, width).isNotPositive();
				assertThat(browser.barriers()).as("%s at %s, dark: %s", path, width, dark).isEmpty();
			}
		}
		browser.dark(false);
		browser.window(1280, 900);
		assertThat(browser.complaints()).isEmpty();
	}

}
