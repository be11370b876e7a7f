package io.dromedary.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.home.StrictDisk;
import io.dromedary.ledger.Entry;
import io.dromedary.paper.Paper;
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
import org.openqa.selenium.interactions.Actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Documents are dropped on the page; one is corrected by mouse, one by keyboard, one is
 * rejected, one erased; then everything says the same.
 */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentBrowserTest {

	static final List<String> NAMES = List.of("mouse.jpg", "keyboard.jpg", "rejected.jpg", "erased.jpg");

	@TempDir
	static Path home;

	static WholeHub hub;

	static Browser browser;

	@BeforeAll
	static void start() throws IOException {
		askAlways(home, "receipt");
		hub = WholeHub.at(home).start();
		browser = Browser.open();
		browser.login(hub.bean(LoginLink.class));
	}

	@AfterAll
	static void stop() {
		browser.close();
		hub.close();
	}

	/** With this threshold every scan of the type waits for a person. */
	static void askAlways(Path home, String type) throws IOException {
		String file = "routes/documents/" + type + ".yaml";
		Files.writeString(Files.createDirectories(home.resolve(file).getParent()).resolve(type + ".yaml"),
				Files.readString(Path.of(file)).replaceFirst("threshold: [\\d.]+", "threshold: 1"));
	}

	static Entry entry(String name) {
		return hub.entries().stream().filter((one) -> one.origin().fileName().equals(name)).findFirst().orElseThrow();
	}

	static void becomes(String id, Status status) {
		await().untilAsserted(() -> assertThat(hub.ledger().find(id).orElseThrow().status()).isEqualTo(status));
	}

	static void show(Entry entry) {
		browser.go(hub.url() + "/documents/" + entry.id());
		browser.waitFor(".sheet img");
	}

	static void saved() {
		browser.waitFor(".flash, #problem");
		assertThat(browser.driver().findElements(By.cssSelector("#problem, .remark.error")))
			.extracting(WebElement::getText)
			.isEmpty();
		browser.waitFor(".flash", "Corrections saved");
	}

	static String focused() {
		return String.valueOf(browser.driver().switchTo().activeElement().getDomAttribute("id"));
	}

	@Test
	@Order(1)
	void drawnDocumentsAreDroppedOnThePage() {
		List<String> contents = new ArrayList<>();
		for (int seed = 1; seed <= NAMES.size(); seed++) {
			byte[] drawn = Paper.receipt(Locale.ITALIAN).seed(seed).scanned(200).jpeg().content();
			contents.add(Base64.getEncoder().encodeToString(drawn));
		}
		browser.script("""
				const files = new DataTransfer();
				arguments[0].forEach((name, i) => files.items.add(new File(
					[Uint8Array.from(atob(arguments[1][i]), (one) => one.charCodeAt(0))], name)));
				for (const kind of ["dragenter", "dragover", "drop"]) {
					document.querySelector("h1").dispatchEvent(
						new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: files }));
				}""", NAMES, contents);
		for (String name : NAMES) {
			assertThat(hub.settled(name).status()).as(name).isEqualTo(Status.REVIEW);
		}
	}

	@Test
	@Order(2)
	void aFieldShowsItsPlaceAndAPlaceItsField() {
		show(entry("mouse.jpg"));
		browser.driver().findElement(By.id("field-total")).click();
		WebElement box = browser.waitFor(".box.active");
		assertThat(box.getDomAttribute("data-field")).isEqualTo("total");
		await().until(() -> Boolean.TRUE.equals(browser.script("""
				const box = document.querySelector('.box.active').getBoundingClientRect();
				const frame = document.querySelector('.sheets-scroll').getBoundingClientRect();
				return box.top >= frame.top && box.bottom <= frame.bottom && box.height > 0""")));
		browser.driver().findElement(By.cssSelector(".box[data-field=date]")).click();
		assertThat(focused()).isEqualTo("field-date");
	}

	@Test
	@Order(3)
	void nothingIsInTheWayOfAnybody() {
		for (boolean dark : List.of(false, true)) {
			browser.dark(dark);
			show(entry("mouse.jpg"));
			assertThat(browser.barriers()).as("dark " + dark).isEmpty();
			browser.driver().findElement(By.cssSelector("[data-dialog=reject]")).click();
			assertThat(browser.barriers()).as("dialog, dark " + dark).isEmpty();
		}
		browser.dark(false);
		browser.window(360, 800);
		show(entry("mouse.jpg"));
		assertThat(browser.overhang()).isZero();
		assertThat(browser.barriers()).isEmpty();
		browser.window(1280, 900);
		assertThat(browser.complaints()).isEmpty();
	}

	@Test
	@Order(4)
	void oneIsCorrectedByMouse() {
		Entry entry = entry("mouse.jpg");
		show(entry);
		browser.driver().findElement(By.cssSelector(".box[data-field=company]")).click();
		browser.driver().switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "a"), "Bar Sport");
		browser.waitFor("#approve", "Save 1 correction");
		browser.driver().findElement(By.id("approve")).click();
		saved();
		becomes(entry.id(), Status.DELIVERED);
	}

	@Test
	@Order(5)
	void oneIsCorrectedByKeyboardAlone() {
		Entry entry = entry("keyboard.jpg");
		show(entry);
		browser.press("d");
		assertThat(focused()).isEqualTo("field-date");
		browser.press("2026-03-05");
		new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
		saved();
		becomes(entry.id(), Status.DELIVERED);
	}

	@Test
	@Order(6)
	void oneIsRejectedWithAReason() {
		Entry entry = entry("rejected.jpg");
		show(entry);
		browser.press("r");
		browser.waitFor("#reject[open]");
		browser.press("<b>not ours</b>");
		browser.press(Keys.ENTER);
		browser.waitFor(".flash", "Rejected");
		becomes(entry.id(), Status.REJECTED);
		show(entry);
		browser.waitFor(".state-reason", "<b>not ours</b>");
	}

	@Test
	@Order(7)
	void oneIsErasedAndThenNothingIsLeftToReview() {
		Entry entry = entry("erased.jpg");
		show(entry);
		browser.driver().findElement(By.id("more-button")).click();
		browser.driver().findElement(By.cssSelector("[data-dialog=erase]")).click();
		browser.driver().findElement(By.cssSelector("#erase button.danger")).click();
		browser.waitFor(".state", "It was erased");
		assertThat(browser.driver().getPageSource()).doesNotContain("erased.jpg");
		browser.go(hub.url() + "/review/next");
		browser.waitFor("h1", "Nothing left to review");
		assertThat(browser.barriers()).isEmpty();
	}

	@Test
	@Order(8)
	void apiDatabaseAndFolderSayTheSame() throws SQLException {
		for (String name : List.of("mouse.jpg", "keyboard.jpg")) {
			Entry entry = entry(name);
			String field = name.equals("mouse.jpg") ? "company" : "date";
			String value = name.equals("mouse.jpg") ? "Bar Sport" : "2026-03-05";
			browser.go(hub.url() + "/api/documents/" + entry.id());
			assertThat(browser.driver().getPageSource()).contains("\"status\":\"delivered\"",
					"\"value\":\"" + value + "\"");
			assertThat(row(entry.id(), field)).isEqualTo(value);
			assertThat(home.resolve("out/receipt/" + entry.id() + ".json")).content().contains("\"" + value + "\"");
		}
		List<Entry> others = hub.entries().stream().filter((one) -> one.status() != Status.DELIVERED).toList();
		assertThat(others).extracting(Entry::status).containsExactlyInAnyOrder(Status.REJECTED, Status.ERASED);
		for (Entry entry : others) {
			assertThat(row(entry.id(), "total")).isEqualTo("no row");
			assertThat(Files.exists(home.resolve("out/receipt/" + entry.id() + ".json"))).isFalse();
		}
	}

	static String row(String id, String column) throws SQLException {
		String url = StrictDisk.over(hub.property("dromedary.database.url"));
		try (var connection = DriverManager.getConnection(url, "sa", "");
				var rows = connection.createStatement().executeQuery("select * from receipt where id = '" + id + "'")) {
			return rows.next() ? rows.getString(column) : "no row";
		}
	}

	@Test
	@Order(9)
	void whatIsDeliveredIsReadBesideItsPictureToo() {
		for (boolean dark : List.of(false, true)) {
			browser.dark(dark);
			show(entry("mouse.jpg"));
			browser.waitFor(".state", "It is delivered");
			assertThat(browser.barriers()).as("dark " + dark).isEmpty();
		}
		browser.dark(false);
	}

}
