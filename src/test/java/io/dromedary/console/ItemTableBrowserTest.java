package io.dromedary.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.paper.Paper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Lines of the item table are taken away and added, by mouse and by keyboard. */
@Tag("browser")
class ItemTableBrowserTest {

	static final int ROWS = 5;

	@TempDir
	static Path home;

	static WholeHub hub;

	static Browser browser;

	@BeforeAll
	static void start() throws IOException {
		DocumentBrowserTest.askAlways(home, "invoice");
		hub = WholeHub.at(home).start();
		browser = Browser.open();
		browser.login(hub.bean(LoginLink.class));
	}

	@AfterAll
	static void stop() {
		browser.close();
		hub.close();
	}

	/** The page of a scanned invoice in review. */
	static Entry invoice(int seed) {
		byte[] scan = Paper.invoice(Locale.ITALIAN)
			.seed(seed)
			.layout(seed - 3)
			.rows(ROWS)
			.scanned(200)
			.jpeg()
			.content();
		Entry entry = hub.carry("invoice-" + seed + ".jpg", scan);
		assertThat(entry.status()).isEqualTo(Status.REVIEW);
		browser.go(hub.url() + "/documents/" + entry.id()).waitFor("#lines tr.spare");
		assertThat(rows()).hasSize(ROWS + 1);
		return entry;
	}

	static List<WebElement> rows() {
		return browser.driver().findElements(By.cssSelector("#lines tr"));
	}

	static List<String> values(int row) {
		return rows().get(row)
			.findElements(By.cssSelector("input[type=text]"))
			.stream()
			.map((input) -> input.getDomProperty("value"))
			.toList();
	}

	/** The column and the row of the cell that is typed into. */
	static String focused() {
		return String.valueOf(browser.script("""
				const here = document.activeElement;
				return here.name + ' ' + [...document.querySelectorAll('#lines tr')].indexOf(here.closest('tr'))"""));
	}

	static void delivered(Entry entry, String first, String last) {
		browser.waitFor(".flash, #problem");
		browser.waitFor(".flash", "Corrections saved");
		await().until(() -> hub.ledger().find(entry.id()).orElseThrow().status() == Status.DELIVERED);
		assertThat(hub.ledger().assessment(entry.id()).orElseThrow().lines())
			.extracting((line) -> line.get("description").value())
			.hasSize(ROWS)
			.startsWith(first)
			.endsWith(last);
	}

	@Test
	void byMouse() {
		Entry entry = invoice(3);
		String second = values(1).get(0);
		List<String> gone = values(0);
		browser.script("document.getElementById('lines').scrollIntoView({ block: 'center' })");
		rows().get(0).findElement(By.cssSelector("[data-remove-line]")).click();
		assertThat(rows()).hasSize(ROWS);
		assertThat(focused()).isEqualTo("cell.description 0");
		browser.waitFor("#approve", "Save 1 correction");
		for (int column = 0; column < gone.size(); column++) {
			WebElement cell = rows().get(ROWS - 1).findElements(By.cssSelector("input[type=text]")).get(column);
			cell.click();
			cell.sendKeys((column == 0) ? "By mouse" : gone.get(column));
		}
		assertThat(rows()).as("there is always a spare one").hasSize(ROWS + 1);
		assertThat(values(ROWS)).containsOnly("");
		browser.driver().findElement(By.id("approve")).click();
		delivered(entry, second, "By mouse");
	}

	@Test
	void byKeyboardAlone() {
		Entry entry = invoice(4);
		String first = values(0).get(0);
		List<String> gone = values(ROWS - 1);
		browser.script("document.querySelectorAll('#lines tr')[arguments[0]].querySelector('input').focus()", ROWS - 1);
		for (int column = 0; column < gone.size(); column++) {
			browser.press(Keys.TAB);
		}
		browser.press(Keys.SPACE);
		assertThat(rows()).hasSize(ROWS);
		assertThat(focused()).isEqualTo("cell.description " + (ROWS - 1));
		browser.press("By keyboard");
		for (String value : gone.subList(1, gone.size())) {
			browser.press(Keys.TAB);
			if (!value.isEmpty()) {
				browser.press(value);
			}
		}
		new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
		delivered(entry, first, "By keyboard");
	}

	@Test
	void theTableIsMovedInsideANarrowPage() {
		Entry entry = invoice(5);
		browser.window(360, 800);
		browser.go(hub.url() + "/documents/" + entry.id()).waitFor("#lines tr.spare");
		assertThat(browser.overhang()).isZero();
		assertThat(browser.barriers()).isEmpty();
		browser.window(1280, 900);
		assertThat(browser.complaints()).isEmpty();
	}

}
